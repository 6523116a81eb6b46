package worksafe.inspections.keylist;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.keylist.KeyEntryEvent.KeyEntryProgressed;
import worksafe.inspections.keylist.KeyEntryEvent.KeyEntryProposed;
import worksafe.inspections.keylist.KeyEntryEvent.KeyEntryRemoved;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.RegionLevel;
import worksafe.kernel.Sector;
import worksafe.kernel.Trade;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** An entry of the key list; see the package for the whole life. */
@Entity
@Table(name = "key_entry")
class KeyEntry extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Sector sector;

    // Never set: no enterprise is shown that it is on the list.
    @Column(updatable = false)
    @SuppressWarnings({"unused", "UnusedVariable"})
    private @Nullable UUID enterpriseId;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private KeySubjectKind subjectKind;

    @Column(updatable = false)
    private String subjectKey;

    @Column(updatable = false)
    private @Nullable UUID subjectEnterpriseId;

    @Column(updatable = false)
    private @Nullable Long subjectPlace;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Trade trade;

    @Column(updatable = false)
    private String title;

    @Embedded
    private KeyInputs inputs;

    @Enumerated(EnumType.STRING)
    private KeyEntryStatus status;

    @Column(updatable = false)
    private Instant proposedAt;

    private @Nullable Instant listedAt;
    private @Nullable Instant lookedAt;
    private @Nullable LocalDate dueDate;
    private @Nullable Instant overdueSince;

    @SuppressWarnings("UnusedVariable") // the list shows it
    private @Nullable Instant removedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "key_entry_follow_up", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<KeyFollowUp> followUps = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "key_entry_step", joinColumns = @JoinColumn(name = "entry_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected KeyEntry() {} // for Hibernate

    private KeyEntry(
            UUID id, String number, RegionCode region, Sector sector, KeySubject about, KeyInputs inputs, Instant now) {
        super(id, region);
        this.number = number;
        this.sector = sector;
        subjectKind = about.kind();
        subjectKey = about.key();
        subjectEnterpriseId = about.enterpriseId();
        subjectPlace = about.place() == null ? null : about.place().value();
        trade = about.trade();
        title = about.title();
        this.inputs = inputs;
        status = KeyEntryStatus.PROPOSED;
        proposedAt = now;
    }

    /**
     * What is watched: an enterprise, a place or a trade.
     *
     * @param title its name, for people
     */
    record KeySubject(
            KeySubjectKind kind,
            @Nullable UUID enterpriseId,
            @Nullable RegionCode place,
            @Nullable Trade trade,
            String title) {

        String key() {
            return switch (kind) {
                case ENTERPRISE -> Objects.requireNonNull(enterpriseId).toString();
                case TOWN, VILLAGE -> Objects.requireNonNull(place).toString();
                case TRADE -> Objects.requireNonNull(trade).name();
            };
        }

        /** @throws RuleViolation when an authority of that place lists no such subject, or it lies elsewhere */
        void requireOf(RegionCode authority) {
            var level = authority.level();
            var listed = switch (kind) {
                case TOWN -> !level.isBelow(RegionLevel.COUNTY);
                case VILLAGE -> level == RegionLevel.TOWN;
                case ENTERPRISE, TRADE -> level != RegionLevel.VILLAGE;
            };
            if (!listed || level == RegionLevel.NATION) {
                throw new RuleViolation(KeyListProblem.KEY_SUBJECT_LEVEL, level, kind);
            }
            if (place != null
                    && !(authority.contains(place)
                            && place.level()
                                    == (kind == KeySubjectKind.TOWN ? RegionLevel.TOWN : RegionLevel.VILLAGE))) {
                throw new RuleViolation(KeyListProblem.KEY_SUBJECT_ELSEWHERE, title);
            }
        }
    }

    /**
     * Proposes something for the list of an authority.
     *
     * @param number for people, for example {@code ZD320281-2026-000001}
     * @throws RuleViolation when an authority of that place lists no such subject, or it lies elsewhere
     */
    static Created<KeyEntry> propose(
            UUID id,
            String number,
            RegionCode region,
            Sector sector,
            KeySubject about,
            KeyInputs inputs,
            Actor by,
            Instant now) {
        about.requireOf(region);
        var entry = new KeyEntry(id, number, region, sector, about, inputs, now);
        entry.timeline.add(TimelineStep.by(by, KeyEntryStep.PROPOSED, now, inputs.reasons()));
        return new Created<>(entry, new KeyEntryProposed(entry.facts(entry.version()), now));
    }

    /**
     * Puts it on the list.
     *
     * @param until the day by which it is looked at again
     * @throws RuleViolation when the same account proposed it
     */
    KeyEntryProgressed list(String opinion, LocalDate until, Actor by, Instant now) {
        status.require(KeyEntryAction.DECISION);
        requireAnother(by);

        status = status.to(KeyEntryStatus.LISTED);
        listedAt = now;
        dueDate = until;
        return step(KeyEntryStep.LISTED, by, opinion, now);
    }

    /**
     * Keeps it off the list.
     *
     * @throws RuleViolation when the same account proposed it
     */
    KeyEntryRemoved refuse(String opinion, Actor by, Instant now) {
        status.require(KeyEntryAction.DECISION);
        requireAnother(by);
        return end(KeyEntryStep.REFUSED, opinion, by, now);
    }

    /** @throws RuleViolation when it was done before it was listed, or is to come */
    KeyEntryProgressed followUp(FollowUpKind kind, LocalDate doneOn, String note, Actor by, Instant now) {
        status.require(KeyEntryAction.FOLLOW_UP);
        var since = ChinaTime.dayOf(Objects.requireNonNull(listedAt));
        if (doneOn.isBefore(since) || doneOn.isAfter(ChinaTime.dayOf(now))) {
            throw new RuleViolation(KeyListProblem.KEY_ENTRY_DAY_OUTSIDE, doneOn.toString(), since.toString());
        }

        followUps.add(new KeyFollowUp(kind, doneOn, note, by.subject(), by.name(), now));
        return step(KeyEntryStep.FOLLOWED_UP, by, kind.name(), now);
    }

    /**
     * Looks at it again and keeps it on the list, for the reasons that hold now.
     *
     * @param until the day by which it is looked at the next time
     */
    KeyEntryProgressed keep(KeyInputs anew, LocalDate until, Actor by, Instant now) {
        status.require(KeyEntryAction.LOOK);

        inputs = anew;
        lookedAt = now;
        dueDate = until;
        overdueSince = null;
        return step(KeyEntryStep.LOOKED_AT, by, anew.reasons(), now);
    }

    /** Takes it off the list. */
    KeyEntryRemoved remove(String reason, Actor by, Instant now) {
        status.require(KeyEntryAction.REMOVAL);
        return end(KeyEntryStep.REMOVED, reason, by, now);
    }

    private KeyEntryRemoved end(KeyEntryStep kind, String reason, Actor by, Instant now) {
        status = status.to(KeyEntryStatus.REMOVED);
        removedAt = now;
        timeline.add(TimelineStep.by(by, kind, now, reason));
        return new KeyEntryRemoved(facts(version() + 1), kind, now);
    }

    /** The day was missed by which it is looked at again; empty where that is known, or it is on the list no more. */
    Optional<KeyEntryProgressed> miss(Instant dueAt) {
        if (overdueSince != null || status != KeyEntryStatus.LISTED) {
            return Optional.empty();
        }
        overdueSince = dueAt;
        timeline.add(TimelineStep.itself(KeyEntryStep.OVERDUE, dueAt, null));
        return Optional.of(new KeyEntryProgressed(facts(version() + 1), KeyEntryStep.OVERDUE, dueAt));
    }

    private KeyEntryProgressed step(KeyEntryStep kind, Actor by, String note, Instant now) {
        timeline.add(TimelineStep.by(by, kind, now, note));
        return new KeyEntryProgressed(facts(version() + 1), kind, now);
    }

    private boolean isProposedBy(String account) {
        return Accounts.same(account, proposedBy());
    }

    private void requireAnother(Actor by) {
        if (isProposedBy(by.subject())) {
            throw new RuleViolation(KeyListProblem.KEY_ENTRY_SAME_PERSON, by.name());
        }
    }

    /** What that account may do now. */
    Set<KeyEntryAction> actions(String account) {
        var possible = EnumSet.noneOf(KeyEntryAction.class);
        possible.addAll(status.actions());
        if (isProposedBy(account)) {
            possible.remove(KeyEntryAction.DECISION);
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    String number() {
        return number;
    }

    Sector sector() {
        return sector;
    }

    KeySubject about() {
        return new KeySubject(
                subjectKind,
                subjectEnterpriseId,
                subjectPlace == null ? null : new RegionCode(subjectPlace),
                trade,
                title);
    }

    KeyInputs inputs() {
        return inputs;
    }

    KeyEntryStatus status() {
        return status;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String proposedBy() {
        return Objects.requireNonNull(timeline.getFirst().subject());
    }

    @Nullable
    LocalDate dueDate() {
        return dueDate;
    }

    @Nullable
    Instant lookedAt() {
        return lookedAt;
    }

    @Nullable
    Instant listedAt() {
        return listedAt;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    List<KeyFollowUp> followUps() {
        return List.copyOf(followUps);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private KeyEntryEvent.Facts facts(long revision) {
        return new KeyEntryEvent.Facts(
                id(),
                number,
                region(),
                sector,
                revision,
                status,
                subjectKind,
                subjectPlace == null ? null : new RegionCode(subjectPlace),
                trade,
                dueDate);
    }
}
