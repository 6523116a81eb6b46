package worksafe.inspections.notice;

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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.notice.DepartmentNoticeEvent.DepartmentNoticeClosed;
import worksafe.inspections.notice.DepartmentNoticeEvent.DepartmentNoticeProgressed;
import worksafe.inspections.notice.DepartmentNoticeEvent.DepartmentNoticeSent;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** A notice; see the package. Each verb first asks whether it is legal, and returns the event that tells it. */
@Entity
@Table(name = "department_notice")
class DepartmentNotice extends VersionedRow implements Walled {

    @Column(updatable = false)
    private String number;

    /** Absent where the authority of the place as a whole sends it. */
    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector fromSector;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> toSectors = new ArrayList<>();

    @Embedded
    private DepartmentNoticeSubject told;

    @Enumerated(EnumType.STRING)
    private DepartmentNoticeStatus status;

    @Column(updatable = false)
    private Instant sentAt;

    private @Nullable String result;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "department_receipt", joinColumns = @JoinColumn(name = "notice_id"))
    @OrderColumn(name = "position")
    private List<DepartmentReceipt> receipts = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "department_notice_step", joinColumns = @JoinColumn(name = "notice_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected DepartmentNotice() {} // for Hibernate

    private DepartmentNotice(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector from,
            List<Sector> to,
            DepartmentNoticeSubject told,
            Instant now) {
        super(id, region);
        this.number = number;
        fromSector = from;
        this.told = told;
        status = DepartmentNoticeStatus.SENT;
        sentAt = now;
        to.forEach(sector -> {
            toSectors.add(sector.name());
            receipts.add(DepartmentReceipt.of(sector));
        });
    }

    /**
     * Tells others, or asks them.
     *
     * @param number for people, for example {@code TX320281-2026-000004}
     * @param to the departments that it is for, each once
     * @throws RuleViolation when its day is over, or it is for who sends it
     */
    static Created<DepartmentNotice> send(
            UUID id,
            String number,
            RegionCode region,
            @Nullable Sector from,
            List<Sector> to,
            DepartmentNoticeSubject told,
            Actor by,
            Instant now) {
        var day = told.answerBy();
        if (day != null && day.isBefore(ChinaTime.dayOf(now))) {
            throw new RuleViolation(DepartmentNoticeProblem.DEPARTMENT_NOTICE_DAY_PAST, day.toString());
        }
        if (from != null && to.contains(from)) {
            throw new RuleViolation(DepartmentNoticeProblem.DEPARTMENT_NOTICE_TO_ITSELF, from);
        }
        var notice = new DepartmentNotice(
                id, number, region, from, to.stream().distinct().toList(), told, now);
        notice.timeline.add(TimelineStep.by(by, DepartmentNoticeStep.SENT, now, null));
        return new Created<>(notice, new DepartmentNoticeSent(notice.facts(notice.version()), now));
    }

    /**
     * A department signs for it, once.
     *
     * @throws RuleViolation when it is not for that one
     */
    DepartmentNoticeProgressed receive(Sector by, Actor who, Instant now) {
        status.require(DepartmentNoticeAction.RECEIPT);
        var position = position(by);
        var receipt = receipts.get(position);
        if (receipt.isReceived()) {
            throw new IllegalTransition(status, DepartmentNoticeAction.RECEIPT);
        }
        receipts.set(position, receipt.received(who, now));
        return progressed(DepartmentNoticeStep.RECEIVED, by, null, who, now);
    }

    /**
     * A department says whether it joins, or what it has to say, once.
     *
     * @throws RuleViolation when it is not for that one, or that one has not signed for it
     */
    DepartmentNoticeProgressed answer(Sector by, boolean joins, String text, Actor who, Instant now) {
        status.require(DepartmentNoticeAction.ANSWER);
        var position = position(by);
        var receipt = receipts.get(position);
        if (!receipt.isReceived()) {
            throw new RuleViolation(DepartmentNoticeProblem.DEPARTMENT_NOTICE_NOT_RECEIVED, by);
        }
        if (receipt.isAnswered()) {
            throw new IllegalTransition(status, DepartmentNoticeAction.ANSWER);
        }
        receipts.set(position, receipt.answered(joins, text, now));
        return progressed(DepartmentNoticeStep.ANSWERED, by, text, who, now);
    }

    private int position(Sector sector) {
        var position = toSectors.indexOf(sector.name());
        if (position < 0) {
            throw new RuleViolation(DepartmentNoticeProblem.DEPARTMENT_NOTICE_NOT_RECIPIENT, sector);
        }
        return position;
    }

    private DepartmentNoticeProgressed progressed(
            DepartmentNoticeStep step, Sector by, @Nullable String note, Actor who, Instant now) {
        timeline.add(TimelineStep.by(who, step, now, note));
        return new DepartmentNoticeProgressed(facts(version() + 1), step, by, now);
    }

    /**
     * What came of it is written down.
     *
     * @throws RuleViolation while somebody who is asked to join has not answered
     */
    DepartmentNoticeClosed close(String what, Actor by, Instant now) {
        var closed = status.to(DepartmentNoticeStatus.CLOSED);
        var unanswered =
                receipts.stream().filter(receipt -> !receipt.isAnswered()).count();
        if (told.kind().asksToJoin() && unanswered > 0) {
            throw new RuleViolation(DepartmentNoticeProblem.DEPARTMENT_NOTICE_UNANSWERED, String.valueOf(unanswered));
        }
        status = closed;
        result = what;
        timeline.add(TimelineStep.by(by, DepartmentNoticeStep.CLOSED, now, what));
        return new DepartmentNoticeClosed(facts(version() + 1), now);
    }

    /** It is taken back. */
    DepartmentNoticeClosed withdraw(String reason, Actor by, Instant now) {
        status = status.to(DepartmentNoticeStatus.WITHDRAWN);
        timeline.add(TimelineStep.by(by, DepartmentNoticeStep.WITHDRAWN, now, reason));
        return new DepartmentNoticeClosed(facts(version() + 1), now);
    }

    /** @throws RuleViolation unless who acts there with that scope has sent it */
    void requireSender(Scope scope, RegionCode place) {
        if (!isSender(scope, place)) {
            throw new RuleViolation(DepartmentNoticeProblem.DEPARTMENT_NOTICE_NOT_SENDER, number);
        }
    }

    /** @throws RuleViolation unless who acts there with that scope acts for that department */
    void requireRecipient(Sector sector, Scope scope, RegionCode place) {
        if (!place.equals(region()) || !covers(scope, sector)) {
            throw new RuleViolation(DepartmentNoticeProblem.DEPARTMENT_NOTICE_NOT_RECIPIENT, sector);
        }
    }

    private boolean isSender(Scope scope, RegionCode place) {
        return place.equals(region()) && (scope.sectors() == null || fromSector != null && covers(scope, fromSector));
    }

    private static boolean covers(Scope scope, Sector sector) {
        var sectors = scope.sectors();
        return sectors == null || sectors.contains(sector);
    }

    /** What whoever acts there with that scope may do now. */
    Set<DepartmentNoticeAction> actions(Scope scope, RegionCode place) {
        var possible = EnumSet.noneOf(DepartmentNoticeAction.class);
        possible.addAll(status.actions());
        if (!isSender(scope, place)) {
            possible.remove(DepartmentNoticeAction.CLOSURE);
            possible.remove(DepartmentNoticeAction.WITHDRAWAL);
        }
        if (own(scope, place).allMatch(DepartmentReceipt::isReceived)) {
            possible.remove(DepartmentNoticeAction.RECEIPT);
        }
        if (own(scope, place).noneMatch(receipt -> receipt.isReceived() && !receipt.isAnswered())) {
            possible.remove(DepartmentNoticeAction.ANSWER);
        }
        return possible;
    }

    private Stream<DepartmentReceipt> own(Scope scope, RegionCode place) {
        return place.equals(region())
                ? receipts.stream().filter(receipt -> covers(scope, receipt.sector()))
                : Stream.empty();
    }

    @Override
    public boolean isWithin(Scope scope) {
        var from = fromSector;
        var sectors = from == null
                ? toSectors()
                : Stream.concat(Stream.of(from), toSectors().stream()).toList();
        return scope.enterprises() == null
                && (scope.covers(region(), null, null)
                        || sectors.stream().anyMatch(sector -> scope.covers(region(), sector, null)));
    }

    String number() {
        return number;
    }

    @Nullable
    Sector fromSector() {
        return fromSector;
    }

    List<Sector> toSectors() {
        return toSectors.stream().map(Sector::valueOf).toList();
    }

    DepartmentNoticeSubject told() {
        return told;
    }

    DepartmentNoticeStatus status() {
        return status;
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String result() {
        return result;
    }

    List<DepartmentReceipt> receipts() {
        return List.copyOf(receipts);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private DepartmentNoticeEvent.Facts facts(long revision) {
        return new DepartmentNoticeEvent.Facts(
                id(), number, told.kind(), region(), fromSector, toSectors(), revision, status);
    }
}
