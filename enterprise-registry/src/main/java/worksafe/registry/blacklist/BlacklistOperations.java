package worksafe.registry.blacklist;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.service.AllowedActions;
import worksafe.registry.RegistryProblem;
import worksafe.registry.blacklist.BlacklistEntry.Decision;
import worksafe.registry.blacklist.BlacklistRequests.DecideBlacklisting;
import worksafe.registry.blacklist.BlacklistRequests.ListBlacklisting;
import worksafe.registry.blacklist.BlacklistRequests.NotifyBlacklisting;
import worksafe.registry.blacklist.BlacklistRequests.RecordBlacklistSubmission;
import worksafe.registry.blacklist.BlacklistRequests.RecordSanction;
import worksafe.registry.blacklist.BlacklistRequests.RemoveBlacklisting;
import worksafe.registry.blacklist.notice.PublicBlacklist;
import worksafe.registry.blacklist.notice.PublicBlacklist.Published;
import worksafe.registry.blacklist.sanction.RecordedSanction;
import worksafe.registry.blacklist.submission.CreditDuty;
import worksafe.registry.blacklist.submission.RecordedCreditSubmission;

/** One method for each thing that can happen to an entry, each one transaction: load, act, append, let clocks and tasks follow. */
@ApplicationScoped
public class BlacklistOperations {

    private final BlacklistEntries entries;
    private final BlacklistPolicies policies;
    private final BlacklistClocks clocks;
    private final BlacklistTasks tasks;
    private final PublicBlacklist notices;
    private final AllowedActions allowed;
    private final Outbox outbox;
    private final Caller caller;
    private final InstantSource clock;

    BlacklistOperations(
            BlacklistEntries entries,
            BlacklistPolicies policies,
            BlacklistClocks clocks,
            BlacklistTasks tasks,
            PublicBlacklist notices,
            AllowedActions allowed,
            Outbox outbox,
            Caller caller,
            InstantSource clock) {
        this.entries = entries;
        this.policies = policies;
        this.clocks = clocks;
        this.tasks = tasks;
        this.notices = notices;
        this.allowed = allowed;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The punishment on which they rest was revoked: entries of it end where they stand. */
    @Transactional(TxType.MANDATORY)
    public void penaltyRevoked(UUID enterpriseId, String penaltyNumber, String reason, Actor by, Instant now) {
        for (var id : entries.openOn(enterpriseId, penaltyNumber)) {
            clocks.hold(id);
            var entry = entries.lock(id);
            if (entry.status() == BlacklistStatus.LISTED) {
                outbox.append(ended(entry, entry.remove(BlacklistEnd.PENALTY_REVOKED, reason, by, now), now));
            } else {
                outbox.append(entry.drop(reason, by, now));
                clocks.dropAll(id, reason);
            }
            tasks.follow(entry);
            entries.flush();
        }
    }

    @Transactional
    BlacklistView get(UUID id) {
        return view(entries.get(id));
    }

    @Transactional
    BlacklistView notice(UUID id, IfMatch expected, NotifyBlacklisting request) {
        return byOffice(
                id,
                expected,
                (entry, now) -> entry.notice(
                        request.number(),
                        request.servedOn(),
                        policies.statementUntil(entry, request.servedOn()),
                        caller.actor(),
                        now));
    }

    @Transactional
    BlacklistView state(UUID id, IfMatch expected, String statement) {
        return change(
                id,
                expected,
                (entry, now) -> entry.state(statement, caller.scope().enterprises() != null, caller.actor(), now));
    }

    @Transactional
    BlacklistView decide(UUID id, IfMatch expected, DecideBlacklisting request) {
        return byOffice(id, expected, (entry, now) -> {
            var decided = entry.decide(
                    new Decision(request.number(), request.decidedOn(), request.answer(), request.banUntil()),
                    caller.actor(),
                    now);
            var from = ChinaTime.startOf(request.decidedOn());
            clocks.owe(BlacklistClocks.LISTING, entry, from);
            clocks.owe(BlacklistClocks.PUBLICATION, entry, from);
            return decided;
        });
    }

    @Transactional
    BlacklistView drop(UUID id, IfMatch expected, String reason) {
        return byOffice(id, expected, (entry, now) -> {
            if (!mayDrop(entry)) {
                throw new ForbiddenException();
            }
            var dropped = entry.drop(reason, caller.actor(), now);
            clocks.dropAll(id, reason);
            return dropped;
        });
    }

    /** What was decided only who decides takes back. */
    private boolean mayDrop(BlacklistEntry entry) {
        return entry.status() != BlacklistStatus.DECIDED
                || !allowed.among(Set.of(BlacklistAction.DECISION)).isEmpty();
    }

    @Transactional
    BlacklistView list(UUID id, IfMatch expected, ListBlacklisting request) {
        return byOffice(id, expected, (entry, now) -> {
            var listed = entry.list(
                    request.listedOn(), policies.listedUntil(entry, request.listedOn()), caller.actor(), now);
            clocks.meet(BlacklistClocks.LISTING, id, ChinaTime.startOf(request.listedOn()));
            return listed;
        });
    }

    @Transactional
    BlacklistView publish(UUID id, IfMatch expected) {
        return byOffice(id, expected, (entry, now) -> {
            var published = entry.publish(caller.actor(), now);
            notices.publish(new Published(
                    Uuid7.next(clock),
                    entry.id(),
                    entry.authority(),
                    entry.authorityName(),
                    entry.number(),
                    entry.enterpriseName(),
                    entry.creditCode().orElse(null),
                    entry.ground().title(),
                    entry.basis().source(),
                    entry.basis().clause(),
                    entry.penalty().number(),
                    entry.decisionNumber().orElseThrow(),
                    entry.persons().stream()
                            .map(person -> person.masked() + "（" + person.role().title() + "）")
                            .toList(),
                    entry.listedOn().orElseThrow(),
                    entry.listedUntil().orElseThrow(),
                    now));
            clocks.meet(BlacklistClocks.PUBLICATION, id, now);
            clocks.followCredit(entry, now, "已公示");
            return published;
        });
    }

    @Transactional
    BlacklistView unpublish(UUID id, IfMatch expected, String reason) {
        return byOffice(id, expected, (entry, now) -> {
            var unpublished = entry.unpublish(reason, caller.actor(), now);
            notices.withdraw(id, ChinaTime.dayOf(now));
            clocks.followCredit(entry, now, "已停止公示");
            return unpublished;
        });
    }

    /** Its office records what it did in the national credit publicity system; the receipt, or its being taken back, meets the clock. */
    @Transactional
    BlacklistView submit(UUID id, IfMatch expected, RecordBlacklistSubmission request) {
        return byOffice(id, expected, (entry, now) -> {
            var recorded = entry.submit(
                    new RecordedCreditSubmission(
                            request.step(),
                            request.platform(),
                            request.number(),
                            request.receipt(),
                            request.doneOn(),
                            now,
                            caller.subject()),
                    caller.actor(),
                    now);
            var done = ChinaTime.startOf(request.doneOn());
            switch (request.step()) {
                case RECEIVED -> clocks.meet(CreditDuty.SUBMISSION.kind(), id, done);
                case RETURNED -> clocks.followCredit(entry, now, "已被退回，系统内无须撤回");
                case WITHDRAWN -> {
                    clocks.meet(CreditDuty.RETRACTION.kind(), id, done);
                    clocks.followCredit(entry, now, "已撤回");
                }
                case SUBMITTED -> {}
            }
            return recorded;
        });
    }

    /**
     * An entry that stands on the list; called under the scope that all departments of a place share.
     *
     * @throws NotFound when it does not stand there
     */
    @Transactional
    ListedBlacklistView listed(UUID id) {
        var entry = entries.get(id);
        requireKnown(entry);
        return listed(entry);
    }

    /** Other departments know of what is listed alone. */
    private void requireKnown(BlacklistEntry entry) {
        if (entry.status() != BlacklistStatus.LISTED && !entry.isWithin(caller.scope())) {
            throw new NotFound(entry.id());
        }
    }

    private ListedBlacklistView listed(BlacklistEntry entry) {
        return ListedBlacklistView.of(entry, allowed(entry), ChinaTime.dayOf(clock.instant()));
    }

    /** A department of the place records what it does; called under the scope that all departments of a place share. */
    @Transactional
    ListedBlacklistView sanction(UUID id, IfMatch expected, RecordSanction request) {
        requireKnown(entries.get(id));
        return listed(changed(
                id,
                expected,
                (entry, now) -> entry.sanction(
                        new RecordedSanction(
                                request.field(),
                                request.degree(),
                                request.department(),
                                request.basis(),
                                request.validFrom(),
                                request.until(),
                                now,
                                caller.subject()),
                        caller.actor(),
                        now)));
    }

    @Transactional
    BlacklistView remove(UUID id, IfMatch expected, RemoveBlacklisting request) {
        return byOffice(
                id,
                expected,
                (entry, now) ->
                        ended(entry, entry.remove(request.why().end(), request.reason(), caller.actor(), now), now));
    }

    @Transactional
    BlacklistView restore(UUID id, IfMatch expected, String reason) {
        return byOffice(id, expected, (entry, now) -> {
            var restored =
                    entry.restore(reason, policies.restoredUntil(entry, ChinaTime.dayOf(now)), caller.actor(), now);
            clocks.drop(CreditDuty.RETRACTION.kind(), id, "已恢复列入");
            clocks.owe(BlacklistClocks.PUBLICATION, entry, now);
            return restored;
        });
    }

    /** Its term is over: it leaves the list by itself. */
    @Transactional
    void expire(UUID id) {
        var now = clock.instant();
        clocks.hold(id);
        var entry = entries.lock(id);
        entry.expire(now).ifPresent(removed -> {
            outbox.append(ended(entry, removed, now));
            tasks.follow(entry);
        });
    }

    /** What locks before the entry is locked. */
    void hold(UUID id) {
        clocks.hold(id);
    }

    /**
     * That an enterprise may ask for its early removal; the entry is locked.
     *
     * @throws RuleViolation when it is too early, a ban runs, or it was punished again for what is as grave
     */
    @Transactional
    void requireRemovable(UUID id, UUID enterpriseId, Instant now) {
        var entry = entries.lock(id);
        if (!entry.enterpriseId().equals(enterpriseId)) {
            throw new NotFound(id);
        }
        entry.requireRemovable(entry.listedOn().isPresent() ? policies.removableFrom(entry) : LocalDate.MAX, now);
        entries.since(enterpriseId, id, entry.listedOn().orElseThrow()).ifPresent(other -> {
            throw RuleViolation.byLaw(entry.basis().ground(), RegistryProblem.BLACKLIST_REPEATED, other);
        });
    }

    /** Removes it early, as its enterprise applied for and its office granted. */
    @Transactional
    void removeEarly(UUID id, UUID enterpriseId, String reason, Actor by, Instant now) {
        requireRemovable(id, enterpriseId, now);
        var entry = entries.get(id);
        entry.requireOffice(caller.scope());
        outbox.append(ended(entry, entry.remove(BlacklistEnd.EARLY, reason, by, now), now));
        tasks.follow(entry);
        entries.flush();
    }

    private BlacklistEvent ended(BlacklistEntry entry, BlacklistEvent removed, Instant now) {
        List.of(BlacklistClocks.LISTING, BlacklistClocks.PUBLICATION)
                .forEach(kind -> clocks.drop(kind, entry.id(), "已移出名单"));
        clocks.followCredit(entry, now, "已移出名单");
        notices.withdraw(entry.id(), ChinaTime.dayOf(now));
        return removed;
    }

    private BlacklistView byOffice(
            UUID id, IfMatch expected, BiFunction<BlacklistEntry, Instant, BlacklistEvent> verb) {
        return change(id, expected, (entry, now) -> {
            entry.requireOffice(caller.scope());
            return verb.apply(entry, now);
        });
    }

    private BlacklistView change(UUID id, IfMatch expected, BiFunction<BlacklistEntry, Instant, BlacklistEvent> verb) {
        return view(changed(id, expected, verb));
    }

    private BlacklistEntry changed(
            UUID id, IfMatch expected, BiFunction<BlacklistEntry, Instant, BlacklistEvent> verb) {
        var now = clock.instant();
        clocks.hold(id);
        var entry = entries.get(id, expected);
        outbox.append(verb.apply(entry, now));
        tasks.follow(entry);
        entries.flush(); // raises the version that the view shows
        return entry;
    }

    private Set<BlacklistAction> allowed(BlacklistEntry entry) {
        var possible = entry.actions(caller.scope());
        if (!mayDrop(entry)) {
            possible.remove(BlacklistAction.DISMISSAL);
        }
        return allowed.among(possible);
    }

    /** As whoever calls sees it. */
    BlacklistView view(BlacklistEntry entry) {
        return BlacklistView.of(
                entry,
                entry.status() == BlacklistStatus.LISTED ? policies.removableFrom(entry) : null,
                allowed(entry),
                ChinaTime.dayOf(clock.instant()));
    }
}
