import '@fontsource-variable/inter/wght.css';
import { mount } from 'svelte';
import App from './App.svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/page.css';
import './styles/spoken.css';
import './styles/table.css';

const target = document.querySelector('#app');
if (!target) throw new Error('the page has no place for the application');
mount(App, { target });
