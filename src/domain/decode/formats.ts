import { ADDRESS_IN_USE } from './address-in-use.ts';
import { DOCKER } from './docker.ts';
import { ENDPOINT_LIST } from './endpoint-list.ts';
import { CISCO_LOG } from './gateway/cisco-log.ts';
import { FILTERLOG } from './gateway/filterlog.ts';
import { FLOW_LOG } from './gateway/flow-log.ts';
import { KEY_VALUE_LOG } from './gateway/key-value-log.ts';
import { ROUTER_LOG } from './gateway/router-log.ts';
import { KUBECTL } from './kubectl.ts';
import type { LineFormat } from './line-reader.ts';
import { LSOF } from './lsof.ts';
import { NETFILTER_LOG } from './netfilter-log.ts';
import { NETSTAT_BSD } from './netstat-bsd.ts';
import { NETSTAT_LINUX } from './netstat-linux.ts';
import { NETSTAT_WINDOWS } from './netstat-windows.ts';
import { NMAP } from './nmap.ts';
import { POWERSHELL } from './powershell.ts';
import { PROC_NET } from './proc-net.ts';
import { SOCKSTAT } from './sockstat.ts';
import { SS } from './ss.ts';
import { TCPDUMP } from './tcpdump.ts';
import { UFW_STATUS } from './ufw-status.ts';
import { UPSTREAM_ERROR } from './upstream-error.ts';
import { WINDOWS_FIREWALL_LOG } from './windows-firewall-log.ts';

/** Every format we read, the strictest first: the first that understands a line has it. */
export const LINE_FORMATS: readonly LineFormat[] = [
  NETFILTER_LOG,
  WINDOWS_FIREWALL_LOG,
  FILTERLOG,
  CISCO_LOG,
  ROUTER_LOG,
  KEY_VALUE_LOG,
  FLOW_LOG,
  TCPDUMP,
  PROC_NET,
  NETSTAT_WINDOWS,
  NETSTAT_BSD,
  NETSTAT_LINUX,
  SOCKSTAT,
  LSOF,
  NMAP,
  KUBECTL,
  DOCKER,
  UFW_STATUS,
  POWERSHELL,
  SS,
  UPSTREAM_ERROR,
  ADDRESS_IN_USE,
  ENDPOINT_LIST,
];
