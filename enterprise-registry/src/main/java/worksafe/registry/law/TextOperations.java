package worksafe.registry.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sha256;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Scopes;
import worksafe.registry.RegistryProblem;
import worksafe.registry.law.LawRequests.BringLawText;

/** One method for each thing that can be done about an official text, each one transaction: load, act, audit. */
@ApplicationScoped
class TextOperations {

    private static final String OPERATION = "bringLawText";

    private final Laws laws;
    private final OfficialTexts texts;
    private final AllowedActions actions;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Scopes scopes;
    private final InstantSource clock;

    TextOperations(
            Laws laws,
            OfficialTexts texts,
            AllowedActions actions,
            Audit audit,
            Idempotency idempotency,
            Caller caller,
            Scopes scopes,
            InstantSource clock) {
        this.laws = laws;
        this.texts = texts;
        this.actions = actions;
        this.audit = audit;
        this.idempotency = idempotency;
        this.caller = caller;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What a request is known by when it comes again. */
    private record Asked(String document, Object request) {}

    /** Brings a text in once, however often the request comes. */
    @Transactional
    OfficialTextView bring(String document, IdempotencyKey key, BringLawText request) {
        var sent = IntStream.range(0, request.clauses().size())
                .mapToObj(i -> {
                    var line = request.clauses().get(i);
                    return new Wording.Sent("/clauses/" + i, line.label(), line.text());
                })
                .toList();
        return once(key, new Asked(document, request), document, request.source(), request.readOn(), sent);
    }

    /** As above, as a file. */
    @Transactional
    OfficialTextView bring(String document, IdempotencyKey key, String source, LocalDate readOn, byte[] file) {
        var asked = new Asked(document, List.of(source, readOn.toString(), Sha256.hex(file)));
        return once(key, asked, document, source, readOn, TextFile.read(file));
    }

    private OfficialTextView once(
            IdempotencyKey key,
            Asked asked,
            String document,
            String source,
            LocalDate readOn,
            List<Wording.Sent> clauses) {
        return idempotency.once(
                key,
                OPERATION,
                asked,
                OfficialTextView.class,
                before -> texts.get(before.id()),
                () -> bring(new OfficialText.Draft(document, source, readOn, Wording.all(clauses))));
    }

    private OfficialTextView bring(OfficialText.Draft draft) {
        var law = laws.get(draft.documentId());
        // A text is its whole office's: no account of some sectors brings it in.
        scopes.current().requireAllOf(caller.region());
        var now = clock.instant();
        if (draft.readOn().isAfter(ChinaTime.dayOf(now))) {
            throw RequestProblem.invalid(new Violation("/readOn", "law-read-in-future"));
        }
        var earliest = law.earliest();
        if (earliest != null && draft.readOn().isBefore(earliest)) {
            throw new RuleViolation(
                    RegistryProblem.LAW_TEXT_TOO_EARLY,
                    law.name(),
                    earliest.toString(),
                    draft.readOn().toString());
        }
        var text = new OfficialText(Uuid7.next(clock), caller.region(), draft, caller.actor(), now);
        texts.persistAndFlush(text);
        return audited("law-text-brought", text);
    }

    @Transactional
    OfficialTextView get(UUID id) {
        return view(texts.get(id));
    }

    @Transactional
    OfficialTextView confirm(UUID id, IfMatch expected, String comparedWith) {
        var text = texts.get(id, expected);
        text.confirm(comparedWith, caller.actor(), clock.instant());
        texts.quote(text);
        return audited("law-text-confirmed", text);
    }

    @Transactional
    OfficialTextView refuse(UUID id, IfMatch expected, String reason) {
        var text = texts.get(id, expected);
        text.refuse(reason, caller.actor(), clock.instant());
        texts.flush(); // raises the version that the view shows
        return audited("law-text-refused", text);
    }

    private OfficialTextView audited(String action, OfficialText text) {
        audit.record(AuditedAct.of(action, "law-text", text.id(), text.region())
                .version(text.version())
                .leadingTo(text.content()));
        return view(text);
    }

    private OfficialTextView view(OfficialText text) {
        return text.view(actions.among(text.status().actions()));
    }
}
