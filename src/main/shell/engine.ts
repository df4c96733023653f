import { findNode, nodeChildHost } from '../hosts/node-child.ts';
import type { EngineHost, EngineLaunch } from '../hosts/engine-host.ts';
import { utilityHost } from './utility-host.ts';

/** better-sqlite3 13 speaks Node-API 10; an Electron that is older gets its engine from a Node beside it. */
export function hostsDatabase(versions: Readonly<Record<string, string | undefined>>): boolean {
  return Number(versions['napi'] ?? 0) >= 10;
}

/** @param entry path of the engine's script */
export function chooseHost(entry: string, root: string, launch: EngineLaunch): EngineHost {
  if (hostsDatabase(process.versions)) return utilityHost(entry, launch);
  const { execPath, versions, env, platform } = process;
  return nodeChildHost({ node: findNode({ execPath, versions, env, root, platform }), entry, launch });
}
