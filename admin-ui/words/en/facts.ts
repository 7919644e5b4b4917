import type { factsDe } from '../de/facts.ts';
import type { Spoken } from '../spoken.ts';

/**
 * The same in English.
 * LAW: what holds is what the schema of facts says of it (test/ui/rules/fact-words.test.ts).
 */
export const factsEn: Spoken<typeof factsDe> = {
  'candidate/kind': { title: 'Candidate', subject: 'the candidate' },
  'candidate/offering': { title: 'Offering', subject: 'the offering' },
  'candidate/tier': { title: 'Tier', subject: 'the tier' },
  'lifecycle/started': {
    title: 'Started',
    holds: 'the first covered day has come',
    fails: 'the first covered day has not come yet',
  },
  'lifecycle/ended': {
    title: 'Ended',
    holds: 'the last covered day has passed',
    fails: 'the last covered day has not passed yet',
  },
  'lifecycle/pastEndOfService': {
    title: 'Past End of Service',
    holds: 'the system has reached its End of Service',
    fails: 'the system has not reached its End of Service yet',
  },
  'lifecycle/pastTermLimit': {
    title: 'Past the longest term',
    holds: 'the system has been covered for as long as the term allows',
    fails: 'the system has not been covered for as long as the term allows',
  },
  'cell/kind': { title: 'Cell', subject: 'the cell' },
  'cell/namesSurcharge': {
    title: 'Surcharge as the reason',
    holds: 'a surcharge is the reason given where one falls due',
    fails: 'a surcharge is not the reason given where one falls due',
  },
  'option/purchased': {
    title: 'Option purchased',
    holds: "the item holds the feature's option",
    fails: "the item does not hold the feature's option",
  },
  'companion/missing': {
    title: 'Required offering missing',
    holds: 'an offering that this one requires is not held at the instant',
    fails: 'every offering that this one requires is held at the instant',
  },
  'package/covers': {
    title: 'Package covers',
    holds: 'the package covers the feature for this contract and component',
    fails: 'the package does not cover the feature',
  },
  'exclusion/component': {
    title: 'Component excluded',
    holds: 'the component is excluded',
    fails: 'the component is not excluded',
  },
  'exclusion/cause': {
    title: 'Cause excluded',
    holds: 'the cause is excluded',
    fails: 'the cause is not excluded',
  },
  'channel/offered': {
    title: 'Channel offered',
    holds: 'the feature is given by the channel asked for',
    fails: 'the feature is not given by the channel asked for',
  },
  'hours/bound': {
    title: 'Bound to service hours',
    holds: 'the feature is given within service hours only',
    fails: 'the feature is bound to no service hours',
  },
  'hours/open': {
    title: 'Service hours open',
    holds: 'the service hours are open at the instant',
    fails: 'the service hours are closed at the instant',
  },
  'allowance/exhausted': {
    title: 'Allowance exhausted',
    holds: 'the asked time does not fit into what remains',
    fails: 'the asked time fits into what remains',
  },
  'price/surcharged': {
    title: 'Surcharge due',
    holds: 'a surcharge falls due at the instant',
    fails: 'no surcharge falls due at the instant',
  },
  'zone/included': {
    title: 'Travel included',
    holds: 'travel to the location is part of the feature',
    fails: 'travel to the location is not part of the feature',
  },
  'contract/offerings': {
    title: 'Offerings of the contract',
    subject: 'the list of offerings that the contract holds',
  },
  'context/severity': { title: 'Severity', subject: 'the severity' },
  'context/channel': { title: 'Channel', subject: 'the channel' },
  'context/minutes': { title: 'Minutes', subject: 'the number of minutes' },
  'context/travelMinutes': { title: 'Travel minutes', subject: 'the number of travel minutes' },
  'context/location': { title: 'Country', subject: 'the country' },
  'context/venue': { title: 'Venue', subject: 'the venue' },
  'context/system': { title: 'System', subject: 'the system' },
  'context/component': { title: 'Component', subject: 'the component' },
  'context/cause': { title: 'Cause', subject: 'the cause' },
  'context/participants': { title: 'Participants', subject: 'the number of participants' },
  'context/priority': { title: 'Priority', subject: 'the priority' },
  'context/partnerAuthorised': {
    title: 'Partner authorised',
    holds: 'the partner has authorised it',
    fails: 'the partner has not authorised it',
  },
  'context/underWarranty': {
    title: 'Under warranty',
    holds: 'the device is under warranty',
    fails: 'the device is not under warranty',
  },
  'context/case': { title: 'Support case', subject: 'the support case' },
};
