// About 350 bytes of an event, as the baselines store it. Only for baselines.

export function sample(id: string): string {
  return `{"specversion":"1.0","id":"${id}","source":"urn:nld:meldkamer:MNL:gms","type":"nl.meldkamer.staffing.reported.v1","subject":"MNL/ambulance/09","time":"2026-01-01T00:00:00.000Z","datacontenttype":"application/json","data":{"filled":12,"planned":12,"minimum":9,"qualifications":{"uitgifte":6,"aanname":6},"observedAt":"2026-01-01T00:00:00.000Z"}}`;
}
