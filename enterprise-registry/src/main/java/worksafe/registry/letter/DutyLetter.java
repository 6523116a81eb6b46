package worksafe.registry.letter;

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
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Sha256;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;
import worksafe.registry.letter.DutyLetterEvent.DutyLetterAssessed;
import worksafe.registry.letter.DutyLetterEvent.DutyLetterDrafted;
import worksafe.registry.letter.DutyLetterEvent.DutyLetterEnded;
import worksafe.registry.letter.DutyLetterEvent.DutyLetterOverdue;
import worksafe.registry.letter.DutyLetterEvent.DutyLetterSigned;
import worksafe.registry.letter.DutyLetterEvent.DutyLetterSignedOne;

/** A duty letter; see the package for the whole life. Each verb first asks whether it is legal and right, and returns what happened. */
@Entity
@Table(name = "duty_letter")
class DutyLetter extends VersionedRow implements Walled {

    private static final int OLDEST_DAYS = 366;

    @Column(updatable = false)
    private String number;

    @Column(name = "letter_level", updatable = false)
    @Enumerated(EnumType.STRING)
    private LetterLevel level;

    @Column(name = "letter_year", updatable = false)
    private int year;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(updatable = false)
    private @Nullable UUID enterpriseId;

    @Formula("(select e.name from enterprise e where e.id = enterprise_id)")
    private @Nullable String enterpriseName;

    @Column(updatable = false)
    private String unit;

    @Column(updatable = false)
    private String superiorName;

    @Column(updatable = false)
    private String subordinateName;

    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private String contentSha256;

    @Column(updatable = false)
    private LocalDate validFrom;

    @Column(updatable = false)
    private LocalDate validUntil;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    @Enumerated(EnumType.STRING)
    private DutyLetterStatus status;

    @Embedded
    @EmbeddedColumnNaming("superior_sign_%s")
    private @Nullable LetterSignature superiorSignature;

    @Embedded
    @EmbeddedColumnNaming("subordinate_sign_%s")
    private @Nullable LetterSignature subordinateSignature;

    private boolean paper;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate assessedOn;
    private @Nullable String assessment;
    private @Nullable Instant overdueSince;

    @Column(updatable = false)
    private @Nullable UUID renewsId;

    @Column(updatable = false)
    private Instant draftedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "duty_letter_step", joinColumns = @JoinColumn(name = "letter_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected DutyLetter() {} // for Hibernate

    private DutyLetter(UUID id, Parties parties, Terms terms, Instant now) {
        super(id, parties.region());
        number = terms.number();
        level = parties.level();
        year = terms.year();
        sector = parties.sector();
        enterpriseId = parties.enterpriseId();
        enterpriseName = parties.enterpriseName();
        unit = parties.unit();
        superiorName = parties.superiorName();
        subordinateName = parties.subordinateName();
        content = terms.content();
        contentSha256 = Sha256.hex(terms.content());
        validFrom = terms.validFrom();
        validUntil = terms.validUntil();
        basis = terms.basis();
        renewsId = terms.renewsId();
        status = DutyLetterStatus.DRAFT;
        draftedAt = now;
    }

    /**
     * The two whom it binds.
     *
     * @param region the subordinate's place
     * @param sector of a department or an enterprise; absent for places
     * @param unit of an enterprise; empty for all others
     */
    record Parties(
            LetterLevel level,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId,
            @Nullable String enterpriseName,
            String unit,
            String superiorName,
            String subordinateName) {}

    /**
     * What it says, and for which days.
     *
     * @param basis the row that says how long it holds
     * @param renewsId the letter that it renews; absent for the first
     */
    record Terms(
            String number,
            int year,
            String content,
            LocalDate validFrom,
            LocalDate validUntil,
            PolicyBasis basis,
            @Nullable UUID renewsId) {}

    /** @throws RuleViolation when its first day is more than a year away */
    static Created<DutyLetter> draft(UUID id, Parties parties, Terms terms, Actor by, Instant now) {
        var today = ChinaTime.dayOf(now);
        if (terms.validFrom().isBefore(today.minusDays(OLDEST_DAYS))
                || terms.validFrom().isAfter(today.plusDays(OLDEST_DAYS))) {
            throw new RuleViolation(
                    DutyLetterProblem.DUTY_LETTER_DAY_OUTSIDE, terms.validFrom().toString());
        }
        var letter = new DutyLetter(id, parties, terms, now);
        letter.timeline.add(TimelineStep.by(by, DutyLetterStep.DRAFTED, now, null));
        return new Created<>(letter, new DutyLetterDrafted(letter.facts(letter.version()), now));
    }

    /**
     * Signs for a side.
     *
     * @param sha256 the hash of what was read
     * @param stands whether the account stands on that side
     */
    DutyLetterEvent sign(LetterSide side, String sha256, boolean stands, Actor by, Instant now) {
        require(DutyLetterAction.SIGNATURE);
        if (!sha256.equals(contentSha256)) {
            throw new RuleViolation(DutyLetterProblem.DUTY_LETTER_CONTENT_DIFFERS, number);
        }
        if (!stands) {
            throw new RuleViolation(DutyLetterProblem.DUTY_LETTER_WRONG_SIDE, by.name(), side);
        }
        var own = side == LetterSide.SUPERIOR ? superiorSignature : subordinateSignature;
        var other = side == LetterSide.SUPERIOR ? subordinateSignature : superiorSignature;
        if (own != null || other != null && Accounts.same(other.account(), by.subject())) {
            throw new RuleViolation(DutyLetterProblem.DUTY_LETTER_SIGNED_ALREADY, by.name(), side);
        }
        var signed = status.to(other == null ? DutyLetterStatus.SIGNED_ONE : DutyLetterStatus.SIGNED);

        status = signed;
        var signature = new LetterSignature(by.subject(), by.name(), now);
        if (side == LetterSide.SUPERIOR) {
            superiorSignature = signature;
        } else {
            subordinateSignature = signature;
        }
        timeline.add(TimelineStep.by(
                by,
                side == LetterSide.SUPERIOR ? DutyLetterStep.SUPERIOR_SIGNED : DutyLetterStep.SUBORDINATE_SIGNED,
                now,
                null));
        if (other == null) {
            return new DutyLetterSignedOne(facts(version() + 1), side, now);
        }
        signedOn = ChinaTime.dayOf(now);
        return new DutyLetterSigned(facts(version() + 1), ChinaTime.dayOf(now), false, now);
    }

    /** A paper that both signed came back. */
    DutyLetterSigned signOnPaper(LocalDate on, Actor by, Instant now) {
        require(DutyLetterAction.PAPER);
        requirePast(on, now);
        var signed = status.to(DutyLetterStatus.SIGNED);

        status = signed;
        paper = true;
        signedOn = on;
        timeline.add(TimelineStep.by(by, DutyLetterStep.PAPER_SIGNED, now, on.toString()));
        return new DutyLetterSigned(facts(version() + 1), on, true, now);
    }

    /**
     * The subordinate was assessed by it.
     *
     * @param lateSince since when it is late with something else; absent while it is not
     */
    DutyLetterAssessed assess(LocalDate on, String result, @Nullable Instant lateSince, Actor by, Instant now) {
        var assessed = status.to(DutyLetterStatus.ASSESSED);
        requirePast(on, now);
        if (on.isBefore(validFrom)) {
            throw new RuleViolation(DutyLetterProblem.DUTY_LETTER_DAY_OUTSIDE, on.toString());
        }

        status = assessed;
        assessedOn = on;
        assessment = result;
        overdueSince = lateSince;
        timeline.add(TimelineStep.by(by, DutyLetterStep.ASSESSED, now, on + "：" + result));
        return new DutyLetterAssessed(facts(version() + 1), on, now);
    }

    /** It holds no more. */
    DutyLetterEnded end(String reason, Actor by, Instant now) {
        var ended = status.to(DutyLetterStatus.ENDED);

        status = ended;
        overdueSince = null;
        timeline.add(TimelineStep.by(by, DutyLetterStep.ENDED, now, reason));
        return new DutyLetterEnded(facts(version() + 1), reason, now);
    }

    /** Its enterprise is no more; empty where it has ended already. */
    Optional<DutyLetterEnded> fallAway(String reason, Instant now) {
        if (status == DutyLetterStatus.ENDED) {
            return Optional.empty();
        }

        status = status.to(DutyLetterStatus.ENDED);
        overdueSince = null;
        timeline.add(TimelineStep.itself(DutyLetterStep.ENDED, now, reason));
        return Optional.of(new DutyLetterEnded(facts(version() + 1), reason, now));
    }

    /**
     * Another one renewed it, and it ends; empty where it has ended already, or the subordinate is still to be assessed by it: then it
     * ends with the assessment.
     *
     * @param lateSince since when it is late with its assessment; absent while it is not
     */
    Optional<DutyLetterEnded> renewedBy(String successor, @Nullable Instant lateSince, Instant now) {
        if (status == DutyLetterStatus.SIGNED) {
            overdueSince = lateSince;
        }
        if (status == DutyLetterStatus.ENDED || status == DutyLetterStatus.SIGNED) {
            return Optional.empty();
        }

        status = status.to(DutyLetterStatus.ENDED);
        overdueSince = null;
        timeline.add(TimelineStep.itself(DutyLetterStep.RENEWED, now, successor));
        return Optional.of(new DutyLetterEnded(facts(version() + 1), successor, now));
    }

    /** A clock of it ran out, which is told of each; empty where it has ended. It is late since the first. */
    Optional<DutyLetterOverdue> miss(Instant dueAt) {
        if (!status.holds()) {
            return Optional.empty();
        }

        overdueSince = overdueSince == null || dueAt.isBefore(overdueSince) ? dueAt : overdueSince;
        timeline.add(TimelineStep.itself(DutyLetterStep.OVERDUE, dueAt, null));
        return Optional.of(new DutyLetterOverdue(facts(version() + 1), dueAt));
    }

    /** Whether it binds these two, or did. */
    boolean binds(Parties parties) {
        return level == parties.level()
                && region().equals(parties.region())
                && sector == parties.sector()
                && Objects.equals(enterpriseId, parties.enterpriseId())
                && unit.equals(parties.unit());
    }

    private void requirePast(LocalDate on, Instant now) {
        var today = ChinaTime.dayOf(now);
        if (on.isAfter(today) || on.isBefore(validFrom.minusDays(OLDEST_DAYS))) {
            throw new RuleViolation(DutyLetterProblem.DUTY_LETTER_DAY_OUTSIDE, on.toString());
        }
    }

    private void require(DutyLetterAction action) {
        if (!status.actions().contains(action)) {
            throw new IllegalTransition(status, action);
        }
    }

    /**
     * What clients may do now.
     *
     * @param superior whether they stand on the superior's side, whose alone it is to speak for both and to judge
     */
    Set<DutyLetterAction> actions(boolean superior) {
        var possible = EnumSet.noneOf(DutyLetterAction.class);
        possible.addAll(status.actions());
        if (!superior) {
            possible.remove(DutyLetterAction.PAPER);
            possible.remove(DutyLetterAction.ASSESSMENT);
            if (status.holds()) {
                possible.remove(DutyLetterAction.ENDING);
            }
        }
        return possible;
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId);
    }

    Parties parties() {
        return new Parties(level, region(), sector, enterpriseId, enterpriseName, unit, superiorName, subordinateName);
    }

    String number() {
        return number;
    }

    int year() {
        return year;
    }

    /** What people call it. */
    String title() {
        return number + " " + subordinateName;
    }

    String content() {
        return content;
    }

    String contentSha256() {
        return contentSha256;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    PolicyBasis basis() {
        return basis;
    }

    DutyLetterStatus status() {
        return status;
    }

    @Nullable
    LetterSignature superiorSignature() {
        return superiorSignature;
    }

    @Nullable
    LetterSignature subordinateSignature() {
        return subordinateSignature;
    }

    boolean paper() {
        return paper;
    }

    @Nullable
    LocalDate signedOn() {
        return signedOn;
    }

    @Nullable
    LocalDate assessedOn() {
        return assessedOn;
    }

    @Nullable
    String assessment() {
        return assessment;
    }

    @Nullable
    Instant overdueSince() {
        return overdueSince;
    }

    @Nullable
    UUID renewsId() {
        return renewsId;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }

    private DutyLetterEvent.Facts facts(long revision) {
        return new DutyLetterEvent.Facts(
                id(),
                number,
                level,
                enterpriseId,
                region(),
                sector,
                revision,
                status,
                year,
                superiorName,
                subordinateName,
                contentSha256,
                validFrom,
                validUntil);
    }
}
