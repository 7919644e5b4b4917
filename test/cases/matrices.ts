/** The matrices of the vendors as they print them: y included, - excluded, o optional, else the value. */
export type Matrix = {
  readonly catalog: string;
  readonly offering: string;
  readonly tiers: readonly string[];
  readonly rows: Readonly<Record<string, readonly string[]>>;
};

export const matrices: readonly Matrix[] = [
  {
    catalog: 'connect-com',
    offering: 'third-level-support',
    tiers: ['silber', 'gold'],
    rows: {
      'high-priority-support': ['-', 'y'],
      'preferred-handling': ['y', 'y'],
      'unlimited-remote-support': ['-', 'y'],
      'network-management-training': ['o', 'y'],
      'interoperability-support': ['y', 'y'],
      'configuration-analysis': ['y', 'y'],
      'preferred-software-requests': ['-', 'y'],
      'pre-release-access': ['-', 'y'],
      'one-working-day-handling': ['-', 'y'],
      'guaranteed-response-times': ['-', 'y'],
    },
  },
  {
    catalog: 'conference-tv',
    offering: 'service-level',
    tiers: ['silber', 'gold', 'platin'],
    rows: {
      warranty: ['y', 'y', 'y'],
      'software-updates': ['y', 'y', 'y'],
      'response-time': ['8 hours', '2 hours', '1 hours'],
      'phone-support': ['y', 'y', 'y'],
      'video-support': ['y', 'y', 'y'],
      'email-support': ['y', 'y', 'y'],
      'remote-support': ['-', 'y', 'y'],
      'proactive-support': ['-', 'o', 'o'],
      'loaner-setup-on-site': ['-', 'o', 'y'],
      'express-replacement': ['-', 'y', 'y'],
      'on-site-exchange': ['-', 'o', 'y'],
      'ticket-system-access': ['-', '-', 'y'],
      'support-process-alignment': ['-', '-', 'o'],
      'service-review-meetings': ['-', 'o', 'o'],
      'delivery-management': ['-', 'o', 'o'],
      'presales-engineering': ['-', '-', 'y'],
      'customer-specials': ['-', '-', 'y'],
      'care-and-cleaning': ['o', 'o', 'o'],
      'on-site-service': ['-', 'o', 'o'],
      'managed-service': ['-', 'o', 'o'],
      'after-hours-phone': ['-', '-', 'o'],
      'after-hours-on-site': ['-', '-', 'o'],
    },
  },
  {
    catalog: 'voip-service',
    offering: 'sla',
    tiers: ['sla-4h'],
    rows: {
      'email-contact': ['y'],
      'phone-contact': ['o'],
      'ticket-access': ['y'],
      'remote-access': ['y'],
      monitoring: ['y'],
      'technician-capacity': ['y'],
      'technician-briefing': ['y'],
      'system-documentation': ['y'],
      'response-time': ['4 hours'],
    },
  },
];
