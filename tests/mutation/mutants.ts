// Every rule turned round, in one or more ways: a text in a file that keeps it, and what stands there instead. A test that cites the
// rule must fail then. Texts are short and name little, so that a change that keeps the rule rarely touches them.

/** The file, a text that stands in it once, and the text in its place. */
export type Mutant = readonly [file: string, text: string, instead: string];

export const MUTANTS: Readonly<Record<string, readonly Mutant[]>> = {
  R1: [
    ['shared/reference/functions.ts', "|| discipline === 'brandweer'", ''],
    ['shared/reference/functions.ts', "KMAR_MELDKAMER: MeldkamerId = 'NHL'", "KMAR_MELDKAMER: MeldkamerId = 'AMS'"],
    ['shared/overview/overview.ts', '[...FUNCTIONS, ...planbaar', '[...FUNCTIONS, ...planbaar.slice(1)'],
  ],
  R2: [['shared/location/location.ts', "  'double-claim',\n  'outside',", "  'outside',\n  'double-claim',"]],
  R3: [
    ['shared/location/location.ts', "tracked.discipline === 'ambulance'", "tracked.discipline === 'brandweer'"],
    ['shared/reference/sites.ts', 'at < site.until', 'at <= site.until'],
    ['shared/reference/sites.ts', 'site.meldkamer === meldkamer', 'site.meldkamer !== null'],
  ],
  R4: [['shared/picture/place-facts.ts', '{ ...state.claims, [claim.source]: claim }', '{ [claim.source]: claim }']],
  R5: [
    ['shared/location/settle.ts', 'confirmed.length > 0', 'confirmed.length > 9'],
    ['shared/location/settle.ts', 'elapsed(heardAt(claim), last) <=', 'elapsed(heardAt(claim), last) <'],
    ['shared/location/settle.ts', 'claim.since < longest.since', 'claim.since > longest.since'],
    ['shared/location/settle.ts', 'now < claim.reconfirmBy', 'now <= claim.reconfirmBy'],
  ],
  R6: [['shared/location/location.ts', 'plainName(location.place)', 'location.place']],
  R7: [
    [
      'shared/rules/location-rules.ts',
      'locationKey(location) < locationKey(claim',
      'locationKey(location) > locationKey(claim',
    ],
    ['shared/rules/location-rules.ts', '(observedAt > newest ||', '(observedAt < newest ||'],
  ],
  R8: [
    ['shared/rules/location-rules.ts', 'stated.find(within) ?? ', ''],
    ['shared/rules/location-rules.ts', 'moment > otherwiseAt', 'moment !== otherwiseAt'],
    ['shared/rules/location-rules.ts', '[...seen].sort().find(within)', 'seen.find(within)'],
    ['shared/rules/location-rules.ts', ': after(saidAt, -1)', ': saidAt'],
  ],
  R9: [
    ['shared/rules/location-rules.ts', '(observedAt > newest ||', '(observedAt !== newest ||'],
    ['shared/rules/location-rules.ts', 'isCorrection ? [kept, corrected] : [kept]', '[kept]'],
    ['shared/rules/location-rules.ts', 'isCorrection ? [kept, corrected] : [kept]', '[kept, corrected]'],
  ],
  R10: [
    ['shared/journal/heard.ts', '[...confirmations, observedAt].sort()', '[observedAt]'],
    ['shared/rules/location-rules.ts', '...more])].sort()', '...more])]'],
  ],
  R11: [
    ['server/intake/authorisation.ts', "writes === 'by feed' &&", "writes === 'by hand' &&"],
    ['server/intake/authorisation.ts', "writes === 'by hand' &&", "writes === 'by feed' &&"],
    ['server/intake/authorisation.ts', "writes === 'by hand' &&", "writes !== 'by feed' &&"],
    [
      'shared/rules/location-rules.ts',
      'after(now, picture.policy.location',
      'after(observedAt, picture.policy.location',
    ],
  ],
  R12: [['shared/location/settle.ts', 'isWeak: false, claim', 'isWeak: claim.reconfirmBy !== null, claim']],
  R13: [
    ['shared/deviation/afwijking.ts', 'byNumber(afwijking, linked) < 0', 'byNumber(afwijking, linked) > 0'],
    ['shared/deviation/afwijking.ts', '!isActive(afwijking) && ', ''],
    ['shared/deviation/afwijking.ts', 'returnedAt < afwijking.start', 'returnedAt !== null'],
    ['shared/deviation/afwijking.ts', 'afwijking.start <= now', 'afwijking.start < now'],
    ['shared/deviation/afwijking.ts', 'now < end', 'now <= end'],
    ['shared/rules/announcement-rules.ts', '?? 0) + 1', '?? 0) + 2'],
    ['shared/rules/announcement-rules.ts', ' && one.reference === reference', ''],
    ['shared/deviation/number.ts', 'after(now, HOUR)', 'now'],
  ],
  R14: [['server/fields/functions-field.ts', 'tracked.map(({ id }) => id)', 'tracked.slice(1).map(({ id }) => id)']],
  R15: [['server/record/liveness.ts', 'this.#sources[source] = now;', '']],
  R16: [['shared/rules/location-rules.ts', "isOverdue ? 'on'", "isOverdue ? 'hold'"]],
  R17: [
    ['shared/picture/freshness.ts', 'age < -policy.lateAfter', 'age < -policy.silentAfter'],
    ['shared/picture/freshness.ts', 'age >= policy.silentAfter', 'age > policy.silentAfter'],
    ['shared/picture/freshness.ts', "if (heardAt === null) return 'never'", "if (heardAt === null) return 'silent'"],
    ['shared/picture/freshness.ts', 'overdue < MANUAL_GRACE', 'overdue <= MANUAL_GRACE'],
  ],
  R18: [['shared/overview/function-view.ts', "known.freshness === 'silent'", "known.freshness === 'never'"]],
  R19: [
    ['shared/overview/function-view.ts', "isKnown(view.freshness) ? view.class : 'unknown'", 'view.class'],
    ['shared/overview/function-view.ts', " || view.lastClass === 'double-claim'", ''],
    ['shared/overview/cell-view.ts', "ofDiscipline.filter((one) => one.scope === 'spoed')", 'ofDiscipline'],
    ['shared/overview/cell-view.ts', 'isWorse(countedClass(part), soFar)', 'isWorse(soFar, countedClass(part))'],
  ],
  R20: [
    ['shared/overview/overview.ts', 'feeds.length + unheard', 'feeds.length'],
    ['shared/overview/overview.ts', '.filter((feed) => !feed.manual)', ''],
    ['shared/overview/overview.ts', 'isKnown(feed.freshness)', "feed.freshness === 'live'"],
  ],
  R21: [
    ['shared/rules/feed-rules.ts', 'latest(lastHeardAt, heard.listeningSince)', 'lastHeardAt'],
    ['shared/rules/feed-rules.ts', '>= picture.policy.feed.silentAfter', '>= 2 * picture.policy.feed.silentAfter'],
  ],
  R22: [
    ['server/record/watch.ts', 'passed > stalledAfter', 'passed > 9 * stalledAfter'],
    ['server/record/watch.ts', 'else if (passed < -jumpedBack)', 'else if (passed === 0)'],
    ['server/record/watch.ts', "'start')", "'stall')"],
    ['server/record/watch.ts', '.listenFrom(runtime.now());', '.takeNews();'],
  ],
  R23: [
    ['shared/rules/feed-rules.ts', 'silent.length < togetherCount', 'silent.length < togetherCount - 1'],
    ['shared/rules/feed-rules.ts', 'moment - first <= togetherWithin', 'moment >= first'],
    ['shared/rules/feed-rules.ts', 'by === null && alarm.suppressedBy !== null', "by === ''"],
    [
      'shared/rules/alarm-rules.ts',
      '!before.feeds.includes(source))) return true',
      '!before.feeds.includes(source))) return false',
    ],
    ['shared/picture/alarm-facts.ts', '?.suppressedBy == null', '?.suppressedBy !== undefined'],
  ],
  R24: [['shared/overview/api-picture.ts', "unreachable ? 'Unreachable' : report.state", 'report.state']],
  R25: [
    ['client/live/quality.ts', 'silentFor > FALTERING_AFTER', 'silentFor > OLD_AFTER'],
    ['client/live/quality.ts', 'silentFor > LOST_AFTER', 'silentFor > 9 * LOST_AFTER'],
    ['client/live/unknown.ts', "{ ...doubted(view), class: 'unknown' }", 'doubted(view)'],
    ['client/live/unknown.ts', '    ...overview,\n', '    ...overview,\n    alarms: [],\n'],
  ],
  R26: [
    ['shared/rules/staffing-rules.ts', 'weight(known) <= weight(reported)', 'weight(known) >= weight(reported)'],
    ['shared/rules/staffing-rules.ts', 'observedAt < newest ||', 'observedAt > newest ||'],
  ],
  R27: [
    ['shared/staffing/staffing.ts', 'agreed?.minimum ?? reported', 'reported ?? agreed?.minimum'],
    ['shared/staffing/staffing.ts', "discipline === 'caco' ? CACO_MINIMUM : null", 'null'],
    ['shared/staffing/staffing.ts', 'one.post === post', 'post.startsWith(one.post.slice(0, 13))'],
  ],
  R28: [
    ['shared/staffing/staffing.ts', "return 'no-minimum'", "return 'filled'"],
    ['shared/staffing/staffing.ts', "filled === minimum ? 'at'", "filled > minimum ? 'at'"],
    ['shared/rules/staffing-rules.ts', "state.level !== 'no-minimum'", 'true'],
    ['shared/rules/decide.ts', ', ...relevelled(adopted, now)]', ']'],
    ['shared/overview/api-picture.ts', "silent ? 'unknown' : view.level", 'view.level'],
  ],
  R29: [['shared/register/register-period.ts', 'isGoing = segment.source !== null', 'isGoing = true']],
  R30: [
    ['shared/register/register-lines.ts', 'class: segment.class,', 'class: period.segments[0].class,'],
    ['shared/register/register-lines.ts', 'late: segment.late', 'late: false'],
  ],
  R31: [
    ['shared/rules/location-rules.ts', "if (tracked.scope === 'planbaar') return [];", ''],
    ['shared/dossier/figures.ts', "?.scope === 'spoed'", '?.scope !== undefined'],
    ['shared/register/register-lines.ts', 'scope: tracked.scope,', "scope: 'spoed',"],
  ],
  R32: [
    ['shared/deviation/status.ts', ' || isDone(afwijking)', ''],
    ['shared/deviation/status.ts', "now < afwijking.start ? 'announced'", "now > afwijking.start ? 'announced'"],
  ],
  R33: [
    ['server/record/round.ts', 'latest(base.recordedAt, now)', 'now'],
    ['server/clock/shared-clock.ts', 'Math.round(offset)', '0'],
  ],
  R34: [
    ['server/intake/digest.ts', 'canonicalJson(said.data ?? {})', 'JSON.stringify(said.data ?? {})'],
    ['server/intake/digest.ts', 'said.subject, ', ''],
  ],
  R35: [
    ['server/record/round.ts', 'cause: refusal === null ? cause : null', 'cause'],
    ['server/record/recorder.ts', 'cause !== null && cause.digest !== known.digest', 'false'],
    ['server/record/recorder.ts', 'this.#fold.causes.addUnchanged(cause, this.picture().at)', 'void 0'],
  ],
  R36: [
    ['server/intake/event-result.ts', 'others.length > 0', 'others.length > 9'],
    [
      'server/intake/event-result.ts',
      "if (result.status !== 'rejected') return null",
      "if (result.status !== 'rejected') continue",
    ],
  ],
  R37: [
    ['shared/rules/decide.ts', 'alarm.version !== version', 'alarm.version > version'],
    ['shared/rules/decide.ts', "null ? null : 'already-acknowledged'", 'null ? null : null'],
    ['shared/rules/alarm-rules.ts', 'locationKey(before.location) !== locationKey(now.location)', 'false'],
    ['shared/rules/decide.ts', "[{ kind: 'acknowledgement-refused', key: alarm.key, code: tooLate }]", '[]'],
  ],
  R38: [
    [
      'server/picture/acknowledgement-routes.ts',
      'if (callerOf(request).identity.meldkamer === null) return true',
      'if (true) return true',
    ],
    [
      'server/picture/acknowledgement-routes.ts',
      "return gate.allows(request, response, 'alarm.acknowledge', meldkamer)",
      'return true',
    ],
  ],
  R39: [
    ['shared/picture/feed-facts.ts', 'feeds = without(picture.feeds, source)', 'feeds = picture.feeds'],
    ['shared/picture/feed-facts.ts', '(report as V).source !== source', 'true'],
    ['shared/picture/feed-facts.ts', 'claims: without(one.claims, source), ', ''],
    ['shared/rules/decide.ts', 'alarm.source === source ||', ''],
  ],
  R40: [
    ['server/record/watch.ts', '<= this.#limits.inTouch', '<= 9 * this.#limits.inTouch'],
    ['server/http/current-only.ts', 'if (isInTouch()) ', ''],
    ['server/live/gateway.ts', 'if (!isInTouch()) return;', ''],
  ],
  R41: [
    ['shared/rules/lifecycle-rules.ts', " && tracked.scope === 'spoed'", ''],
    ['shared/rules/lifecycle-rules.ts', 'parseFunction(id)?.post === tracked.post', 'id === tracked.id'],
    ['shared/rules/announcement-rules.ts', 'known ?? observed[0] ?? null', 'known ?? null'],
    ['shared/rules/announcement-rules.ts', 'observed.slice(1)', 'observed.slice(2)'],
    ['shared/rules/announcement-rules.ts', 'fitsPlace(one, to) &&', ''],
    ['shared/rules/announcement-rules.ts', 'one.functions.every((tracked)', 'one.functions.some((tracked)'],
  ],
  R42: [
    ['shared/deviation/changes.ts', '[...rectifications, rectification]', '[]'],
    ['shared/deviation/changes.ts', 'Object.keys(statement).sort()', '[]'],
    ['shared/rules/step-rules.ts', 'organisation: actor.organisation, at: now', "organisation: '', at: now"],
  ],
  R43: [
    ['shared/rules/lifecycle-rules.ts', 'elapsed(endedAt, since) <= policy', 'elapsed(endedAt, since) < policy'],
    ['shared/rules/lifecycle-rules.ts', 'moments.push(stand.since ?? now)', 'moments.push(now)'],
    ['shared/rules/lifecycle-rules.ts', 'at: startedAt === null ? at : now', 'at: now'],
    ['shared/rules/step-rules.ts', 'if (away.length > 0)', 'if (away.length > 9)'],
    ['shared/deviation/changes.ts', '{ returnedAt: change.at }', '{ evaluatedAt: change.at }'],
  ],
  R44: [
    ['shared/rules/next-step.ts', 'definitionOf(kind).stages.includes(stageOf(afwijking))', 'true'],
    ['shared/rules/next-step.ts', 'actor.meldkamer === afwijking.meldkamer', 'true'],
    ['shared/rules/step-rules.ts', 'version !== null && version !== afwijking.version', 'version === 0'],
    ['shared/deviation/changes.ts', "  'seen',\n  'asked',\n", "  'asked',\n"],
    ['shared/deviation/changes.ts', "  'notices-due',\n", "  'notices-due',\n  'grown',\n"],
  ],
  R45: [
    [
      'shared/deviation/cover.ts',
      'mannerOf(decision) !== null && (decision.within ?? []).length > 0',
      'mannerOf(decision) !== null',
    ],
    ['shared/policy/mandates.ts', " || place?.kind === 'meldkamer'", ' || true'],
    ['shared/rules/decision-rules.ts', "!reasons.every((reason) => reason === 'party')", 'true'],
  ],
  R46: [
    ['shared/deviation/cover.ts', 'latest(momentOf(decided), start)', 'start'],
    ['shared/deviation/cover.ts', 'latest(momentOf(decided), start)', 'momentOf(decided)'],
    ['shared/dossier/account.ts', 'spans.filter(({ to }) => sameLocation(to, place))', 'spans'],
  ],
  R60: [
    ['shared/deviation/cover.ts', " || answer?.outcome === 'denied'", ''],
    ['shared/deviation/cover.ts', 'if (log === null) return null;', ''],
    ['shared/rules/decision-rules.ts', 'self === null || claim.party !== self', 'self === null'],
    ['shared/rules/decision-rules.ts', "if (claim.answer !== null) return fail({ code: 'answered-already' });", ''],
    ['shared/rules/decision-rules.ts', 'document === null && log === null', 'document === null'],
  ],
  R61: [
    ['shared/policy/mandates.ts', 'chosen(one.party, concerned).includes(party)', 'true'],
    ['shared/policy/mandates.ts', 'own.filter(({ kinds }) => kinds.includes(about.kind))', 'own'],
    ['shared/policy/mandates.ts', 'since <= moment', 'since >= moment'],
    ['shared/deviation/kind-place.ts', "to?.kind === 'elsewhere'", 'false'],
  ],
  R62: [
    ['shared/deviation/cover.ts', 'momentOf(one) >= momentOf(decision)', 'momentOf(one) > momentOf(decision)'],
    ['shared/deviation/cover.ts', 'momentOf(one) >= momentOf(decision)', 'true'],
    ['shared/deviation/cover.ts', 'const until = refusal.until;', 'const until = null;'],
    ['shared/dossier/account.ts', 'span.untilReturn ? (returns.find((at) => at > span.began) ?? null) : null', 'null'],
  ],
  R63: [
    ['shared/deviation/cover.ts', 'if (said === null) soFar = [];', 'if (said === null) continue;'],
    ['shared/deviation/cover.ts', 'earlier[index - 1]?.replacedBy.at ?? by.at', 'by.at'],
    ['shared/rules/decision-rules.ts', 'if (!isOwn && asked.document === null)', 'if (false)'],
  ],
  R64: [
    ['shared/picture/away.ts', 'places: afwijking.to === null ? [] : [afwijking.to]', 'places: []'],
    ['shared/deviation/cover.ts', '(until === null || now < until)', 'true'],
    ['shared/deviation/cover.ts', '!untilReturn || returnedAt === null || returnedAt <= began', 'true'],
  ],
  R97: [
    ['shared/rules/passed-end.ts', 'about.end === until', 'about.end !== null'],
    ['shared/rules/passed-end.ts', 'until <= now && ', ''],
    ['shared/rules/passed-end.ts', 'since !== null && since <= until', 'true'],
    ['shared/rules/passed-end.ts', 'returnedAt <= from || ', ''],
    ['shared/rules/passed-end.ts', 'ends.sort().at(-1)', 'ends.sort()[0]'],
  ],
  R98: [
    ['shared/dossier/inspection-questions.ts', '[true, known.reconstruction.isWhole, ', '[true, '],
    ['shared/dossier/inspection-questions.ts', 'HOLDS_TO_INTERVENE = false', 'HOLDS_TO_INTERVENE = true'],
    ['shared/dossier/inspection-questions.ts', '[...answers, ...today]', 'answers'],
    ['shared/dossier/inspection-questions.ts', 'end < endedAt', 'end === endedAt'],
    ['shared/dossier/neighbours-today.ts', "extent !== 'not'", 'extent !== null'],
    ['shared/dossier/neighbours-today.ts', 'countedClass(view)', 'view.lastClass'],
  ],
  R99: [
    ['shared/deviation/pilot-approvals.ts', "(['rejected', 'pending'] as const)", "(['pending', 'rejected'] as const)"],
    ['shared/deviation/pilot-approvals.ts', 'outcomes.length === 0', 'outcomes.length === 9'],
    ['shared/dossier/open-points.ts', "approvals !== null && approvals !== 'approved'", "approvals === 'pending'"],
  ],
  R47: [
    ['shared/rules/lifecycle-rules.ts', 'parties.length === 0 ? due : ', ''],
    ['shared/rules/lifecycle-rules.ts', 'if (running)', 'if (false)'],
    ['shared/rules/lifecycle-rules.ts', 'due <= now && next', 'due < now && next'],
    ['shared/rules/lifecycle-rules.ts', 'after(due, step.within)', 'after(due, 2 * step.within)'],
  ],
  R48: [
    ['shared/rules/lifecycle-rules.ts', 'Math.min(due.get(party)', 'Math.max(due.get(party)'],
    ['shared/rules/lifecycle-rules.ts', 'kinds.length > 0 && !kinds', 'kinds.length > 9 && !kinds'],
    ['shared/rules/lifecycle-rules.ts', 'due.set(notice.party, within);', 'due.delete(notice.party);'],
    [
      'shared/deviation/changes.ts',
      '{ ...notice, received: change.by }',
      '{ ...notice, told: change.by, received: change.by }',
    ],
  ],
  R49: [
    ['shared/deviation/dossier.ts', 'guarantees.findLast(', 'guarantees.find('],
    ['shared/deviation/dossier.ts', ' && one.side === side', ''],
    ['shared/rules/deviation-alarms.ts', "state === 'not' || state === 'unknown'", "state === 'not'"],
    ['shared/rules/deviation-alarms.ts', "now).class === 'outside'", "now).class !== 'own'"],
  ],
  R50: [
    ['shared/dossier/open-points.ts', 'pointOf(name) !== point || afwijking[name] === null', 'pointOf(name) !== point'],
    ['shared/dossier/open-points.ts', 'decision.capacity === null', 'decision.capacity !== null'],
  ],
  R51: [
    ['shared/deviation/recurrence.ts', 'if (afwijking.course.withdrawnAt !== null) continue;', ''],
    ['shared/deviation/recurrence.ts', 'last >= since', 'last > since'],
    ['shared/deviation/recurrence.ts', 'one.class === later.class', 'true'],
    ['shared/deviation/recurrence.ts', '.slice(-NAMED_AT_MOST)', '.slice(0, NAMED_AT_MOST)'],
    ['shared/rules/decide.ts', '...judgeNeighbours(picture, timed, now),', ''],
  ],
  R52: [
    ['shared/picture/deviation-facts.ts', 'if (!isDone(afwijking)) return', 'if (afwijking !== null) return'],
    ['shared/picture/redact.ts', '{ ...picture, archive: null,', '{ ...picture,'],
    ['shared/rules/steps.ts', "[...LIVE, 'closed', 'withdrawn']", "[...LIVE, 'closed']"],
  ],
  R53: [
    ['shared/rules/steps.ts', "const CARRIERS = { lms: 'any',", "const CARRIERS = { lms: 'any', inspector: 'any',"],
    ['shared/rules/step-rules.ts', "(party !== self && actor.role !== 'lms')", 'false'],
  ],
  R54: [
    ['shared/rules/deviation-alarms.ts', '!passed && isUnheard', 'isUnheard'],
    ['shared/rules/deviation-alarms.ts', '&& !hasPassed(afwijking, now)', ''],
  ],
  R55: [['shared/rules/step-rules.ts', 'if (foreign.length > 0)', 'if (foreign.length > 9)']],
  R56: [
    [
      'server/record/recorder.ts',
      'const appending = journal.append(drafts, base.at);',
      'const appending = drafts.length > 0 ? journal.append(drafts, base.at) : Promise.resolve({ ok: true, value: [] } as const);',
    ],
  ],
  R57: [
    ['shared/rules/key-places.ts', 'taken < limit', 'taken <= limit'],
    ['shared/rules/key-places.ts', 'if (open < limit', 'if (open <= limit'],
    ['shared/rules/key-places.ts', 'return open < limit', 'return open <= limit'],
    ['shared/rules/key-places.ts', 'one === bringer && !isManual(source)', 'one === bringer'],
    ['shared/rules/key-places.ts', ' || isManual(source)) return null', ') return null'],
    ['server/record/recorder.ts', 'this.picture().feeds[intent.reading.source] === undefined', 'false'],
  ],
  R81: [
    ['shared/base/plain-name.ts', "replace(SPACES, ' ')", 'replace(SPACES, (space) => space)'],
    ['shared/base/plain-name.ts', "replace(INVISIBLE, '')", 'replace(INVISIBLE, (sign) => sign)'],
    ['shared/base/plain-name.ts', ".trim().normalize('NFC')", '.trim()'],
    ['server/fields/location-field.ts', 'spacedPlainly(text)', 'text.trim()'],
  ],
  R82: [
    ['shared/rules/source-holds.ts', 'owners.includes(speaker.key) ? null', 'owners.length > 0 ? null'],
    ['shared/rules/source-holds.ts', '!speaker.ended.includes(key))];', 'key !== null)];'],
    ['shared/rules/source-holds.ts', '...speaker.named, ', ''],
    ['server/record/round.ts', 'if (barred !== null)', 'if (false)'],
    ['server/access/access.ts', 'namedFor: (source) => named.get(source) ?? []', 'namedFor: () => []'],
    ['server/access/access-file.ts', 'if (isManual(source))', 'if (false)'],
  ],
  R83: [
    ['shared/rules/refused-reports.ts', 'includes(key) === true', 'includes(key) !== undefined'],
    [
      'shared/rules/refused-reports.ts',
      'about === null ? toldOf(picture, one) : [about]',
      'about === null ? [] : [about]',
    ],
    ['shared/rules/refused-reports.ts', "kind === 'reading-late'", "kind === 'feed-joined'"],
    ['shared/picture/certainty.ts', 'isRefused ? moreDoubtful', 'isManual(source) ? moreDoubtful'],
    ['server/intake/refused-reports.ts', 'said.length === 0 ? tasks : said', 'said'],
    ['server/intake/intake.ts', 'await noteRefused(identity, [null]);', ''],
  ],
  R84: [
    ['shared/location/settle.ts', 'state.awayBy.length > 0 &&', 'false &&'],
    [
      'shared/picture/place-facts.ts',
      'if (isManual(source) && !isOwnWord(source)) return',
      'if (isManual(source)) return',
    ],
    ['shared/rules/location-rules.ts', "(is('unknown') && state.awayBy.length > 0)", 'false'],
    ['shared/rules/step-rules.ts', "actor.role === 'lms' && text !== null", "actor.role === 'lms'"],
    ['shared/rules/lifecycle-rules.ts', 'functionState(picture, id).awayBy.length > 0', 'false'],
    [
      'shared/reference/source.ts',
      'return isManual(source) && systemOf(source) !==',
      "return isManual(source) && '' !==",
    ],
  ],
  R90: [
    ['shared/reference/own-posts.ts', "discipline !== 'caco'", 'discipline !== null'],
    ['shared/reference/own-posts.ts', 'within(post).every', 'within(post).some'],
    ['server/intake/authorisation.ts', '!own.has(post.id)', 'false'],
    ['server/intake/authorisation.ts', '!ENTERED_BY_PARTIES.includes(type)', 'false'],
    ['server/intake/authorisation.ts', 'post.meldkamer === source.meldkamer', 'true'],
    ['shared/picture/redact.ts', 'own.has(subject)', 'false'],
  ],
  R85: [
    ['shared/picture/picture.ts', 'one.from <= now', 'one.from > now'],
    [
      'shared/picture/picture.ts',
      'feed.meldkamer === meldkamer && !isManual(feed.source)',
      'feed.meldkamer === meldkamer',
    ],
    ['shared/rules/feed-rules.ts', "=== 'missing'", "!== 'joined'"],
    ['server/settings/policy-file.ts', '.size === rows.length', '.size > 0'],
  ],
  R80: [
    ['shared/reference/parties.ts', 'speaksFor?.includes(named.kind) === true', 'speaksFor !== undefined'],
    ['shared/rules/next-step.ts', 'asParty === true &&', 'false &&'],
    ['server/access/key-fit.ts', 'parties.includes(party)', 'true'],
    ['server/access/key-ring.ts', 'if (unfit !== null)', 'if (false)'],
  ],
  R65: [['shared/dossier/figures-decisions.ts', 'Math.max(0, elapsed(began, moment))', 'elapsed(one.start, moment)']],
  R66: [
    [
      'shared/dossier/figures-decisions.ts',
      '!(DISTURBANCES.includes(one.kind) && firstAbsence(one, ledger) === null)',
      'true',
    ],
  ],
  R89: [
    ['shared/rules/location-rules.ts', "state.awayBy.length > 0 ? 'hold' : 'off'", "'off'"],
    ['shared/location/settle.ts', '(isHome(reached) && isAwayByRetired(state))', 'false'],
    ['shared/rules/location-rules.ts', '(claim !== null || wasAway)', 'claim !== null'],
    ['shared/rules/location-rules.ts', '!isMissed && !isReturn &&', '!isMissed &&'],
    ['shared/picture/place-facts.ts', '(isOwnWord(source) || claims[one] !== undefined)', 'claims[one] !== undefined'],
  ],
  R70: [
    ['shared/register/assertions.ts', 'if (lapsesAt !== null) {', 'if (lapsesAt === null) {'],
    ['shared/register/hearing.ts', 'end(fact.source, fact.lastHeardAt, told)', 'end(fact.source, told.at, told)'],
  ],
  R86: [
    [
      'shared/rules/missed-confirmations.ts',
      'functionState(picture, functionId).missed[source] !== undefined',
      'false',
    ],
    ['shared/rules/missed-confirmations.ts', '(silentFrom(picture, claim.source) ?? now)', 'now'],
    ['shared/register/misses.ts', 'until === null || at < until', 'until === null'],
    ['shared/register/misses.ts', 'if (at <= saidAt) return dueAt;', 'if (at <= saidAt) return null;'],
  ],
  R87: [
    ['shared/rules/known-words.ts', 'moments.length < CONFIRMATIONS_KEPT', 'true'],
    ['shared/rules/known-words.ts', '(direction === 1)', '(direction === -1)'],
    ['shared/register/place-sayings.ts', 'exact || (reached', '(reached'],
    ['shared/register/place-sayings.ts', 'later === null || lapsesAt !== null', 'true'],
    ['shared/rules/location-rules.ts', 'sinces: sincesOf(reading)', 'sinces: claim.stated'],
  ],
  R71: [['shared/location/combined.ts', 'home.every(({ isWeak }) => isWeak)', 'home.length === 0']],
  R72: [
    ['shared/register/segments.ts', "(tracked.scope === 'spoed' ? [opened.at] : [])", '[]'],
    ['shared/base/sweep.ts', 'this.#standing = known.filter((one) => !hasEnded(one))', 'this.#standing = known'],
  ],
  R73: [
    [
      'shared/register/segments.ts',
      'if (standing.every(({ one }) => isOwnWord(one.source) && !this.#sources.has(one.source))) return true;',
      '',
    ],
  ],
  R74: [
    [
      'shared/register/segments.ts',
      "segment.class !== 'unknown' || segment.unconfirmedReturn",
      'segment.unconfirmedReturn',
    ],
  ],
  R100: [
    ['shared/register/heeded.ts', "one.value.kind !== 'unknown' || ", "one.value.kind === 'unknown' || "],
    ['shared/register/heeded.ts', '?? one.told.at) >= one.told.at', '?? one.told.at) < one.told.at'],
    ['shared/register/heeded.ts', ' || !isAway(tracked, before)', ''],
    ['shared/register/register.ts', 'heeded(tracked, said)', 'said'],
  ],
  R76: [
    ['shared/dossier/account.ts', 'if (perPlace.some((one) => one === null)) return null;', ''],
    ['shared/dossier/account.ts', "recordedAt <= at ? 'in-time' : 'later'", "'in-time'"],
  ],
  R94: [
    [
      'shared/deviation/cover.ts',
      'newestOf(counted.filter(({ within }) => within?.includes(id)))',
      'newestOf(counted)',
    ],
    ['shared/rules/decision-rules.ts', '&& (end === null || until > end)', ''],
    ['shared/rules/next-step.ts', 'standing.length < afwijking.functions.length', 'standing.length === 0'],
    ['shared/dossier/open-points.ts', 'standingFor(dossier, [id]).every(allows)', 'true'],
  ],
  R77: [
    ['shared/dossier/account.ts', 'if (cover !== null) return cover.by;', ''],
    ['shared/dossier/account.ts', 'if (course.withdrawnAt !== null) return [];', ''],
  ],
  R79: [
    ['shared/dossier/accounted.ts', "return ['unknownMs']", "return ['uncoveredMs']"],
    ['shared/dossier/accounted.ts', "return ['doubleClaimMs']", "return ['uncoveredMs']"],
    ['shared/dossier/figures-months.ts', "'double-claim': 'doubleClaimMs'", "'double-claim': 'outsideMs'"],
  ],
  R75: [['shared/rules/location-rules.ts', "is('double-claim') || (is('unknown')", "(is('unknown')"]],
  R78: [['shared/register/below-minimum.ts', 'policies.findLast(({ from }) => from <= moment)?.policy ?? ', '']],
};
