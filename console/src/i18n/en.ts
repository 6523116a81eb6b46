import type zh from './zh'

const en: typeof zh = {
  app: {
    title: 'Work-safety supervision console', skip: 'Skip to content', menu: 'Main navigation', language: '中文', signOut: 'Sign out', signOutUnsent: '{n} visits on this device were not sent. Signing out deletes them and their photographs for good. Sign out all the same?', account: 'Signed in',
    offline: 'No network. What you write down stays on this device and is sent later.', loading: 'Loading…',
  },
  nav: {
    morning: 'Today', enterprises: 'Enterprises', dangers: 'Dangers', visits: 'Visits', orders: 'Orders', clocks: 'Legal clocks', alarms: 'Alarms',
    obligations: 'Obligations', grades: 'Grades', places: 'Places', draws: 'Draws', today: 'On the premises', own: 'My enterprise',
  },
  login: {
    title: 'Sign in', oidc: 'Sign in with the identity provider', token: 'Access token', choose: 'Role to sign in with',
    tokenHint: 'Paste one token, or all of .worksafe/run/tokens.env and choose a role. It is kept in this tab alone and forgotten with it.',
    unreadable: 'That is no token. A token has three parts with dots between; ./worksafe token makes one.', enter: 'Enter',
    expired: 'You are signed out; please sign in again. Visits that were written down are still on this device.', failed: 'The identity provider did not finish; please sign in again.',
  },
  problem: {
    noNetwork: 'No connection', noNetworkDetail: 'There is no network, or the service is away. Try again when connected.', more: 'What this means and what to do',
    source: 'Legal source', trace: 'Trace', again: 'Try again', missing: '{0} did not answer; what it knows is missing here.',
  },
  morning: {
    title: 'Today', tasks: 'My tasks', noTasks: 'Nothing waits for you.', overdue: 'Past their day', today: 'Due today', week: 'Due within seven days', later: 'Due later',
    noDay: 'Without a day', due: 'Due', moreTasks: 'There are more tasks', clocks: 'Legal clocks', owed: 'Owed', missed: 'Missed', soon: 'Due soon',
    context: 'Context', meters: 'Meters of visits', doubleRandom: 'Drawn among daily visits', covert: 'Covert among daily visits',
    share: '{made} of {counted} visits, {percent} %', least: 'One in {oneIn} at least', stillOwed: '{n} still owed this year',
    fulfilled: 'Reached', plan: 'Planned visits', planShare: '{made} made of {planned} planned', planOwed: '{n} owed by plans', metersAll: '{place}, until {day}',
    alarms: 'Open alarms', dangers: 'Overdue dangers', none: 'None', byAge: 'Open dangers by days open', show: 'Show all {n}', open: 'Open', major: 'Major among them',
  },
  context: { registry: 'Registry', hazards: 'Hazards', inspections: 'Inspections', training: 'Training' },
  list: {
    filter: 'Filter', apply: 'Search', clear: 'Clear', any: 'Any', yes: 'Yes', no: 'No', next: 'Next page', back: 'Previous page', page: 'Page {n}',
    export: 'Export', empty: 'Nothing matches.', total: '{n} in all', only: 'Only', ofEnterprise: 'of one enterprise', ofDraw: 'of one draw', count: 'Count them', place: '12-digit place code',
  },
  column: {
    name: 'Name', creditCode: 'Credit code', region: 'Place', state: 'State', sector: 'Sector', changedAt: 'Changed', number: 'Number',
    enterprise: 'Enterprise', title: 'What', grade: 'Grade', source: 'Source', status: 'Status', reportedAt: 'Reported', dueDate: 'Due', overdue: 'Overdue',
    origin: 'Origin', findings: 'Findings', assignedAt: 'Assigned', startedAt: 'Begun', concludedAt: 'Ended', issuedAt: 'Issued', answeredAt: 'Answered',
    what: 'What is due', subject: 'Subject', side: 'Owed by', basis: 'Basis', force: 'Force', kind: 'Kind', value: 'Value', raisedAt: 'Raised', tier: 'Told to',
    plan: 'Plan', createdAt: 'Created', pool: 'Pool', drawn: 'Drawn', authority: 'Authority', missing: 'Not known', reminder: 'Reminder', score: 'Points of risk',
    veto: 'Veto', points: 'Points', weight: 'At most', certainty: 'Certainty', open: 'Open', closed: 'Closed',
    dueFrom: 'Due from', dueBefore: 'Due before', reportedFrom: 'Reported from', reportedBefore: 'Reported before', isOpen: 'Still open',
    stratum: 'Stratum', rank: 'Rank', ticket: 'Ticket', team: 'Team', visitClass: 'Class', internal: 'Inside the enterprise', industry: 'Industry code',
  },
  archive: {
    title: 'Archive', facts: 'Registered facts', address: 'Address', legal: 'Legal representative', headcount: 'Headcount', established: 'Established', trades: 'Trades',
    scope: 'Business scope', obligations: 'Obligations', reminders: 'Documents only remind; nothing may be founded on them.', openEntries: 'What is open', timeline: 'Timeline',
    grade: 'Safety grade', noGrade: 'Not graded yet', because: 'Not known', amount: 'Amount', explained: 'How the grade came about', vetoes: 'Vetoes', decided: 'decided', supervision: '{n} visits a year',
    lastHeard: 'Last heard', earlier: 'Earlier', arithmetic: 'Arithmetic', dangers: 'List of dangers', visits: 'List of visits', orders: 'List of orders', sections: 'Sections of the archive',
  },
  places: {
    title: 'Places', tree: 'Divisions', choose: 'Choose a place to see the grades of its enterprises and its dangers.', below: 'Places below', ungraded: 'Not graded', dangersOpen: 'Open dangers', dangersOverdue: 'Overdue', dangersMajor: 'Major',
    grades: 'Safety grades', dangers: 'Dangers', reasons: 'Why some are not graded',
  },
  draw: {
    title: 'Draw', verify: 'Anybody can verify this draw', verifyHint: 'Download the bundle and choose it on the page; all is computed in the browser.', bundle: 'Download the bundle',
    result: 'Result', notYet: 'The result is not public yet.', seal: 'Seal', digest: 'Digest of the result', number: 'Number', rules: 'Rules', contributors: 'Contributors of randomness',
    committed: 'has committed', notCommitted: 'has not committed yet', window: 'Visits', teamSize: 'Team size', unassignable: 'Nobody to send', reason: 'Why it was aborted or superseded', substitutions: 'Substitutions',
  },
  today: {
    title: 'On the premises', about: 'With the bundle on the device you can write without a network; what is handed in later counts once.', reload: 'Fetch the bundle', asOf: 'Bundle of {0}',
    none: 'No visit is planned or under way today.', open: 'Write down', waiting: 'Waits to be sent', writing: 'Being written', refused: 'Refused, please correct', sent: '{n} sent', outbox: 'On this device', send: 'Send now', notHere: 'The bundle of this visit is not on this device; fetch it with a network.',
    earlier: 'Earlier findings that are open', begin: 'Begin the visit', begun: 'Begun {0}', notFounding: 'A reminder only; founds no finding', findings: 'Findings beside the lists', addFinding: 'Record a finding',
    removeFinding: 'Remove this finding', place: 'Where on the premises', seen: 'What was seen', byList: 'If left empty: {0}', grade: 'Grade', photos: 'Photos', removePhoto: 'Remove photo {0}',
    findingTitle: 'What it is', cause: 'Cause', legalBasis: 'Clause broken', requirement: 'What must be done', penalty: 'Penalty clause', conclusion: 'Record and conclusion', record: 'What was looked at', result: 'Conclusion', signedBy: 'Signed on the premises by',
    covert: 'Conditions of a covert visit', covertNote: 'Why one was not kept', interference: 'Who stood in the way', who: 'Who', pretext: 'In the name of', what: 'What happened', addInterference: 'Record interference',
    refusal: 'Refusal to sign', refusedBy: 'Who refused, and as what', reason: 'Reason', witnesses: 'Witnesses (separated by 、)', handIn: 'Hand in', handInHint: 'It cannot be changed afterwards. Without a network it stays here and is sent when there is one.', takeBack: 'Take back to change',
    needPlace: 'Item {0} is not in order: say where.', needBegin: 'Begin the visit first.', needFinding: 'Complete every finding.', needConclusion: 'Record, conclusion and signature belong together, or none.', needNote: 'Say why a condition was not kept.',
    saved: 'Kept on this device', locked: 'Handed in, on its way.', discard: 'Discard from this device', discardSure: 'Discard what was written down on this device?', savedAt: 'Kept', list: 'Check list', legal: 'Basis', answers: 'In order?',
  },
  own: {
    title: 'My enterprise', choose: 'Enterprise', owed: 'What we owe', unmet: 'Obligations not met', unknown: 'Facts not known', dangers: 'Open dangers', report: 'Report a danger', reported: 'Reported as {0}',
    none: 'None', place: 'Where on the premises', name: 'What it is', seen: 'What was seen', cause: 'Cause', grade: 'Grade', send: 'Report', clocks: 'Legal clocks', archive: 'Archive of the enterprise', noEnterprise: 'This account acts for no enterprise.',
  },
  danger: {
    title: 'Danger', limit: 'Time limit', basis: 'Its basis', where: 'Where on the premises', seen: 'What was seen', requirement: 'What must be done', penalty: 'Penalty clause', plan: 'Plan', timeline: 'What happened', actions: 'What you may do',
    elsewhere: 'Also possible: {0} (by the API)', goal: 'Goal', responsible: 'Person responsible', funds: 'Funds (yuan)', measures: 'Measures', timeLimit: 'Time limit', emergencyPlan: 'Precautions until then', description: 'What was done',
    doneBy: 'Done by', files: 'Photos', done: 'Done', changed: 'It was changed meanwhile and has been read again; look at it before you go on.', certainty: 'Certainty', attached: '{n} files attached',
  },
  visit: { title: 'Visit', team: 'Team', plan: 'Plan', area: 'Area', content: 'Content', focus: 'Focus', method: 'Method', record: 'Record', checks: 'Check lists', timeline: 'What happened', conclusion: 'Conclusion', signedBy: 'Signed by' },
  notFound: { title: 'There is no such page', home: 'Home' },
}

export default en
