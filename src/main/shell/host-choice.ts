import { findNode, hostsDatabase, nodeChildHost } from '../hosts/node-child.ts';
import type { EngineHost, EngineLaunch } from '../hosts/engine-host.ts';
import { utilityHost } from './utility-host.ts';

/** @param entry path of the engine's script */
export function chooseHost(entry: string, root: string, launch: EngineLaunch): EngineHost {
  if (hostsDatabase(process.versions)) return utilityHost(entry, launch);
  const { execPath, versions, env, platform } = process;
  return nodeChildHost({ node: findNode({ execPath, versions, env, root, platform }), entry, launch });
}
