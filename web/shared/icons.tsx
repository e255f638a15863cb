/** Small pictures drawn in the text's colour. All are decoration: the words beside them say it. */
import type { ComponentChildren } from 'preact';

function Icon({ size = 20, children }: { size?: number; children: ComponentChildren }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const BrandIcon = () => (
  <Icon size={28}>
    <path d="M4 7a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v7a3 3 0 0 1-3 3h-5l-5 4v-4a3 3 0 0 1-3-3z" />
    <path d="M9 10.500c1.800 2 4.200 2 6 0" />
  </Icon>
);
export const AlertIcon = ({ size = 20 }: { size?: number }) => (
  <Icon size={size}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7.500v5M12 16.200v.1" />
  </Icon>
);
export const CheckIcon = ({ size = 20 }: { size?: number }) => (
  <Icon size={size}>
    <path d="m5 12.500 4.500 4.500L19 7.500" />
  </Icon>
);
export const LockIcon = () => (
  <Icon size={16}>
    <rect x="5" y="11" width="14" height="9" rx="2" />
    <path d="M8 11V8a4 4 0 0 1 8 0v3" />
  </Icon>
);
export const BackIcon = () => (
  <Icon size={18}>
    <path d="m14.500 6-6 6 6 6" />
  </Icon>
);
export const ClockIcon = () => (
  <Icon size={16}>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7v5l3 2" />
  </Icon>
);

export const ClipIcon = () => (
  <Icon size={16}>
    <path d="m19 11-7.500 7.500a4.500 4.500 0 0 1-6.400-6.400l8-8a3 3 0 0 1 4.300 4.300l-7.900 7.900a1.500 1.500 0 0 1-2.200-2.200l7.200-7.200" />
  </Icon>
);
export const DownloadIcon = () => (
  <Icon size={16}>
    <path d="M12 4v10M7.500 10l4.500 4.500 4.500-4.500M5 19h14" />
  </Icon>
);

const mouths = [
  'M8.200 16.800c2-2.600 5.600-2.600 7.600 0',
  'M8.500 16.200c2-1.500 5-1.500 7 0',
  'M8.500 15.500h7',
  'M8.500 14.800c2 1.700 5 1.700 7 0',
  'M8 14c1.800 3.400 6.200 3.400 8 0z',
];

/** 1, very bad, to 5, very good. */
export const FaceIcon = ({ score }: { score: number }) => (
  <Icon size={44}>
    <circle cx="12" cy="12" r="9.500" />
    <path d="M9 9.300v.4M15 9.300v.4" stroke-width="2.400" />
    <path d={mouths[score - 1] ?? ''} />
  </Icon>
);
