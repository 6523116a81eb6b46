package worksafe.platform.registers;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.HiddenMet;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.registers.RegisterEntry.Act;
import worksafe.platform.registers.RegisterEntry.Change;
import worksafe.platform.registers.RegisterEntry.Step;
import worksafe.platform.registers.RegisterRequests.RecordEntry;
import worksafe.platform.registers.RegisterRequests.Rewrite;
import worksafe.platform.registers.holding.Holdings;
import worksafe.platform.registers.kind.KindAccess;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.registers.kind.RegisterProblem;
import worksafe.platform.registers.notice.PublicEntries;
import worksafe.platform.registers.task.ReviewTasks;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Scopes;

/** What is done to entries. */
@ApplicationScoped
class EntryOperations {

    private static final String ATTEMPT = "register-entry-record";

    private final KindAccess access;
    private final Holders holders;
    private final EntryChecks checks;
    private final PersonalFields personal;
    private final Entries entries;
    private final EntryFiles files;
    private final Holdings holdings;
    private final RegisterClocks clocks;
    private final ReviewTasks tasks;
    private final PublicEntries publicEntries;
    private final Disclosures disclosures;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Scopes scopes;
    private final Caller caller;
    private final InstantSource clock;
    private final String context;

    EntryOperations(
            KindAccess access,
            Holders holders,
            EntryChecks checks,
            PersonalFields personal,
            Entries entries,
            EntryFiles files,
            Holdings holdings,
            RegisterClocks clocks,
            ReviewTasks tasks,
            PublicEntries publicEntries,
            Disclosures disclosures,
            Outbox outbox,
            Idempotency idempotency,
            Scopes scopes,
            Caller caller,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context) {
        this.access = access;
        this.holders = holders;
        this.checks = checks;
        this.personal = personal;
        this.entries = entries;
        this.files = files;
        this.holdings = holdings;
        this.clocks = clocks;
        this.tasks = tasks;
        this.publicEntries = publicEntries;
        this.disclosures = disclosures;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.scopes = scopes;
        this.caller = caller;
        this.clock = clock;
        this.context = context;
    }

    /** Makes an entry once, however often the request comes. */
    RegisterEntryView record(String code, RecordEntry request, IdempotencyKey key) {
        return disclosures.watched(() -> QuarkusTransaction.requiringNew().call(() -> {
            var compiled = access.write(code);
            return idempotency.once(
                    key,
                    "recordRegisterEntry " + code,
                    checks.asked(compiled.kind(), request),
                    RegisterEntryView.class,
                    before -> entries.lock(code, before.id()),
                    () -> RegisterEntryView.of(record(compiled, request, false)));
        }));
    }

    /** Makes an entry, in the present transaction. */
    RegisterEntry record(Compiled compiled, RecordEntry request, boolean imported) {
        var kind = compiled.kind();
        var holder = holders.find(compiled, request);
        var act = act();
        var content = checks.fresh(compiled, act.id(), holder, request.data());
        var renewed = request.renews() == null ? null : entries.lock(kind.code(), request.renews());
        if (renewed != null) {
            renew(compiled, renewed, holder, content.until(kind), act);
        }
        requireFree(compiled, content.keyHash(kind, holder));
        var holding = holdings.keep(kind.code(), kind.seriesOf(content.data()), holder);
        var change = RegisterEntry.record(kind, holding.id(), holder, content, imported, act);
        keep(compiled, change);
        files.attach(kind, change.entry());
        if (change.entry().counted()) {
            holdings.extend(holding, content.until(kind), act.at());
            clocks.counted(kind, change.entry(), true, act.at());
        }
        return change.entry();
    }

    /** Whether an entry says the very same as what is written. */
    boolean says(RegisterKind kind, RegisterEntry entry, JsonNode written) {
        return personal.says(kind, entry.content(), written);
    }

    private void renew(Compiled compiled, RegisterEntry before, Holder holder, @Nullable LocalDate until, Act act) {
        var ended = before.content().until(compiled.kind());
        if (ended == null
                || until == null
                || !until.isAfter(ended)
                || !before.holder().key().equals(holder.key())) {
            throw new RuleViolation(
                    RegisterProblem.REGISTER_RENEWAL, before.entryId().toString());
        }
        keep(compiled, before.renew(compiled.kind(), act(act)));
        clocks.renewed(before, act.at());
        var unused = holdings.recount(before.holdingId(), act.at());
    }

    /** Adjusts or revises the text of a document, or corrects an entry: the whole content anew, and why. */
    RegisterEntryView rewrite(Step step, String code, UUID entryId, IfMatch expected, Rewrite rewrite) {
        return disclosures.watched(() -> QuarkusTransaction.requiringNew().call(() -> {
            var compiled = access.write(code);
            var entry = expected(compiled, entryId, expected);
            var content = checks.anew(compiled, entry, rewrite.data());
            requireFree(compiled, entry, content);
            var change = step == Step.CORRECTED
                    ? entry.correct(compiled.kind(), content, rewrite.reason(), act())
                    : entry.renewText(step, compiled.kind(), content, rewrite.reason(), act());
            keep(compiled, change);
            files.attach(compiled.kind(), change.entry());
            rewritten(compiled, change.entry());
            return RegisterEntryView.of(change.entry());
        }));
    }

    private void rewritten(Compiled compiled, RegisterEntry entry) {
        if (!entry.state().counts()) {
            return;
        }
        var unused = holdings.recount(entry.holdingId(), entry.actedAt());
        if (entry.step() == Step.CORRECTED) {
            clocks.renewal(compiled.kind(), entry, entry.actedAt());
        } else {
            clocks.counted(compiled.kind(), entry, entry.step() == Step.REVISED, entry.actedAt());
        }
    }

    @Transactional
    RegisterEntryView submit(String code, UUID entryId, IfMatch expected) {
        var compiled = access.write(code);
        var change = expected(compiled, entryId, expected).submit(compiled.kind(), act());
        var view = kept(compiled, change);
        var entry = change.entry();
        clocks.submitted(compiled.kind(), entry);
        tasks.submitted(
                compiled.kind(),
                entry.entryId(),
                entry.holder(),
                RegisterClocks.called(compiled.kind(), entry),
                clocks.reviewBy(entry));
        return view;
    }

    @Transactional
    RegisterEntryView accept(String code, UUID entryId, IfMatch expected) {
        var compiled = access.review(code);
        var change = expected(compiled, entryId, expected).accept(compiled.kind(), act());
        clocks.reviewed(change.entry());
        tasks.over(entryId, change.entry().holder(), "register-entry-accepted");
        return settled(compiled, change);
    }

    @Transactional
    RegisterEntryView giveBack(String code, UUID entryId, IfMatch expected, String why) {
        var compiled = access.review(code);
        var change = expected(compiled, entryId, expected).giveBack(compiled.kind(), why, act());
        clocks.returned(change.entry(), why);
        tasks.over(entryId, change.entry().holder(), "register-entry-returned");
        return kept(compiled, change);
    }

    @Transactional
    RegisterEntryView confirm(String code, UUID entryId, IfMatch expected) {
        var compiled = access.write(code);
        return settled(compiled, expected(compiled, entryId, expected).confirm(compiled.kind(), act()));
    }

    @Transactional
    RegisterEntryView withdraw(String code, UUID entryId, IfMatch expected, String why) {
        var compiled = access.write(code);
        return RegisterEntryView.of(withdrawn(compiled, expected(compiled, entryId, expected), why));
    }

    /** Withdraws the entries of an enterprise that are not over and whose field says that, as another context's fact wants it. */
    @Transactional(TxType.MANDATORY)
    void withdraw(Compiled compiled, UUID enterpriseId, String field, String value, String why) {
        var code = compiled.kind().code();
        for (var entryId : entries.saying(code, enterpriseId, field, value)) {
            var unused = withdrawn(compiled, entries.lock(code, entryId), why);
        }
    }

    private RegisterEntry withdrawn(Compiled compiled, RegisterEntry entry, String why) {
        var change = entry.withdraw(compiled.kind(), why, act());
        keep(compiled, change);
        clocks.notReviewed(entry);
        tasks.over(entry.entryId(), entry.holder(), "register-entry-withdrawn");
        if (entry.counted()) {
            var unused = holdings.recount(entry.holdingId(), change.entry().actedAt());
            clocks.withdrawn(entry);
        }
        return change.entry();
    }

    /** The personal fields in clear, for a purpose. */
    @Transactional
    JsonNode disclose(String code, UUID entryId, StatedPurpose purpose) {
        var compiled = access.read(code);
        return personal.open(compiled.kind(), entries.lock(code, entryId), purpose);
    }

    /** A draft became what counts. */
    private RegisterEntryView settled(Compiled compiled, Change change) {
        keep(compiled, change);
        var entry = change.entry();
        var unused = holdings.recount(entry.holdingId(), entry.actedAt());
        clocks.counted(compiled.kind(), entry, isWrittenAnew(entry), entry.actedAt());
        return RegisterEntryView.of(entry);
    }

    /** Whether the text was made or revised since it was last accepted. */
    private boolean isWrittenAnew(RegisterEntry accepted) {
        return entries.versions(accepted.kind(), accepted.entryId()).stream()
                .skip(1)
                .takeWhile(version -> version.step() != Step.ACCEPTED)
                .anyMatch(version -> version.step() == Step.RECORDED || version.step() == Step.REVISED);
    }

    private RegisterEntryView kept(Compiled compiled, Change change) {
        keep(compiled, change);
        return RegisterEntryView.of(change.entry());
    }

    private void keep(Compiled compiled, Change change) {
        var entry = change.entry();
        entries.add(compiled, entry);
        publicEntries.follow(
                compiled.kind(),
                new PublicEntries.Version(
                        entry.id(),
                        entry.entryId(),
                        entry.holder(),
                        entry.state().counts(),
                        entry.content().data(),
                        entry.content().until(compiled.kind()),
                        entry.actedAt()));
        outbox.append(change.event());
    }

    private RegisterEntry expected(Compiled compiled, UUID entryId, IfMatch expected) {
        var entry = entries.lock(compiled.kind().code(), entryId);
        expected.require(entry.version());
        return entry;
    }

    private void requireFree(Compiled compiled, RegisterEntry entry, EntryContent content) {
        var hash = content.keyHash(compiled.kind(), entry.holder());
        if (hash != null && !hash.equals(entry.content().keyHash(compiled.kind(), entry.holder()))) {
            requireFree(compiled, hash);
        }
    }

    private void requireFree(Compiled compiled, @Nullable String hash) {
        if (hash == null) {
            return;
        }
        var code = compiled.kind().code();
        entries.lockKey(code, hash);
        entries.ofKey(code, hash).ifPresent(known -> {
            throw new RuleViolation(
                    RegisterProblem.REGISTER_ENTRY_EXISTS, known.entryId().toString());
        });
        var personal = compiled.kind().personal().stream()
                .anyMatch(field -> compiled.kind().key().contains(field.name()));
        if (personal) {
            disclosures.requireFewProbes(ATTEMPT);
        }
        if (entries.isTaken(code, hash)) {
            throw new HiddenMet(
                    AuditedAct.of(ATTEMPT, "register-kind", code, caller.region()),
                    new RuleViolation(RegisterProblem.REGISTER_ENTRY_ELSEWHERE, code),
                    personal);
        }
    }

    private Act act() {
        return new Act(Uuid7.next(clock), context, scopes.current().subject(), clock.instant());
    }

    private Act act(Act with) {
        return new Act(Uuid7.next(clock), with.context(), with.by(), with.at());
    }
}
