import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { preferredLanguage } from './language.ts';

const target = document.querySelector('#app');
if (!target) throw new Error('the page has no place for the application');
document.documentElement.lang = preferredLanguage();
mount(App, { target });
