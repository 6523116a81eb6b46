package worksafe.platform.applications.panel;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Sector;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.applications.panel.PanelMember.RecusalState;
import worksafe.platform.applications.panel.PanelRule.PanelMajority;
import worksafe.platform.applications.panel.PanelRule.PanelNeed;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Scope.Standing;
import worksafe.platform.messaging.Created;
import worksafe.platform.messaging.Subject;
import worksafe.platform.service.TimelineStep;
import worksafe.platform.service.VersionedRow;
import worksafe.platform.service.Walled;

/** Experts who are heard about a matter; see the package for the whole life. */
@Entity
@Table(name = "panel")
// Final: a proxy in a service would belong to another class loader and could not reach a class of this package.
final class Panel extends VersionedRow implements Walled {

    @Column(name = "subject_type", updatable = false)
    private String subjectType;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "title", updatable = false)
    private String title;

    @Column(name = "sector", updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(name = "enterprise_id", updatable = false)
    private UUID enterpriseId;

    @Column(name = "enterprise_name", updatable = false)
    private String enterpriseName;

    @Column(name = "majority", updatable = false)
    @Enumerated(EnumType.STRING)
    private PanelMajority majority;

    @Column(name = "least", updatable = false)
    private int least;

    @Column(name = "odd", updatable = false)
    private boolean odd;

    @Column(name = "clock_stands", updatable = false)
    private boolean clockStands;

    @Column(name = "status")
    @Enumerated(EnumType.STRING)
    private PanelStatus status;

    @Column(name = "result")
    @Enumerated(EnumType.STRING)
    private @Nullable PanelVerdict result;

    @Column(name = "convened_at", updatable = false)
    private Instant convenedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "panel_member", joinColumns = @JoinColumn(name = "panel_id"))
    @OrderColumn(name = "position")
    private List<PanelMember> members = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "panel_step", joinColumns = @JoinColumn(name = "panel_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Panel() {} // for Hibernate

    private Panel(UUID id, String subjectType, UUID subjectId, PanelSubject.Matter matter, Instant now) {
        super(id, matter.region());
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        title = matter.title();
        sector = matter.sector();
        enterpriseId = matter.enterpriseId();
        enterpriseName = matter.enterpriseName();
        majority = matter.rule().majority();
        least = matter.rule().least();
        odd = matter.rule().odd();
        clockStands = matter.rule().clockStands();
        status = PanelStatus.SITTING;
        convenedAt = now;
    }

    /** Who acts, when, in which context. */
    record Act(String context, Actor by, Instant at) {}

    /**
     * Convenes experts.
     *
     * @throws RuleViolation when too few or an even number sit, an account sits twice, the applicant sits, or not one leads
     */
    static Created<Panel> convene(
            UUID id,
            String subjectType,
            UUID subjectId,
            PanelSubject.Matter matter,
            List<PanelMember> experts,
            Set<String> applicants,
            Act act) {
        var panel = new Panel(id, subjectType, subjectId, matter, act.at());
        experts.forEach(expert -> panel.seat(expert, applicants));
        panel.requireSeats();
        panel.timeline.add(TimelineStep.by(act.by(), PanelStep.CONVENED, act.at(), null));
        return new Created<>(panel, panel.event("convened", panel.version(), act));
    }

    private void seat(PanelMember expert, Set<String> applicants) {
        if (members.stream().anyMatch(member -> member.isOf(expert.account()))) {
            throw new RuleViolation(PanelProblem.PANEL_ACCOUNT_TWICE, expert.account());
        }
        var applied = new ActsTaken();
        applicants.forEach(account -> applied.and(SeparatedAct.APPLICATION_SUBMITTED, account));
        if (applied.excluding(SeparatedAct.PANEL_SAT, expert.account()).isPresent()) {
            throw new RuleViolation(PanelProblem.PANEL_OWN_MATTER, expert.name());
        }
        members.add(expert);
    }

    private boolean isLed() {
        return sitting().stream().filter(PanelMember::leader).count() == 1;
    }

    private void requireSeats() {
        var sitting = sitting();
        if (!rule().seats(sitting.size())) {
            throw new RuleViolation(
                    PanelProblem.PANEL_SEATS, String.valueOf(sitting.size()), String.valueOf(least), odd ? 1 : 0);
        }
        if (!isLed()) {
            throw new RuleViolation(PanelProblem.PANEL_LEADER);
        }
    }

    /** Names another expert, in the place of one who keeps away or was released. */
    PanelEvent name(PanelMember expert, Set<String> applicants, Act act) {
        require(PanelAction.NAMING);
        if (expert.leader() && sitting().stream().anyMatch(PanelMember::leader)) {
            throw new RuleViolation(PanelProblem.PANEL_LEADER);
        }
        seat(expert, applicants);
        return done(PanelStep.NAMED, "member-named", expert.name(), act);
    }

    /**
     * It is asked that an expert keep away.
     *
     * @param own whether experts ask, who ask of themselves alone
     */
    PanelEvent askRecusal(UUID memberId, String reason, boolean own, Act act) {
        require(PanelAction.RECUSAL_REQUEST);
        var member = member(memberId);
        if (own && !member.isOf(act.by().subject())) {
            throw new RuleViolation(PanelProblem.PANEL_RECUSAL_OF_ANOTHER, member.name());
        }
        if (!member.sits() || member.recusal() == RecusalState.ASKED) {
            throw new RuleViolation(PanelProblem.PANEL_RECUSAL_STATE, member.name());
        }
        replace(member, member.asked(reason, act.by().subject()));
        return done(PanelStep.RECUSAL_ASKED, "recusal-asked", member.name() + "：" + reason, act);
    }

    /** The authority decides whether an expert keeps away. What the expert signed does not count then. */
    PanelEvent decideRecusal(UUID memberId, boolean granted, String reason, Act act) {
        require(PanelAction.RECUSAL_DECISION);
        var member = member(memberId);
        if (member.recusal() != RecusalState.ASKED) {
            throw new RuleViolation(PanelProblem.PANEL_RECUSAL_STATE, member.name());
        }
        replace(member, member.decided(granted, reason));
        return done(
                PanelStep.RECUSAL_DECIDED,
                "recusal-decided",
                member.name() + (granted ? "（回避）" : "（不回避）") + "：" + reason,
                act);
    }

    /**
     * An expert who has not signed in time need not go on. How many must sit stays the same: where too few are left, another
     * is named before it is closed.
     *
     * @throws RuleViolation when the expert has signed, does not sit any more, or still has time
     */
    PanelEvent release(UUID memberId, String reason, Act act) {
        require(PanelAction.RELEASE);
        var member = member(memberId);
        if (member.verdict() != null) {
            throw new RuleViolation(PanelProblem.PANEL_SIGNED, member.name());
        }
        if (member.releaseReason() != null) {
            throw new RuleViolation(PanelProblem.PANEL_RELEASED, member.name());
        }
        if (!awaited().contains(member)) {
            throw new RuleViolation(PanelProblem.PANEL_RECUSED, member.name());
        }
        if (!ChinaTime.dayOf(act.at()).isAfter(member.dueOn())) {
            throw new RuleViolation(
                    PanelProblem.PANEL_NOT_OVERDUE,
                    member.name(),
                    member.dueOn().toString());
        }
        replace(member, member.released(reason));
        return done(PanelStep.RELEASED, "member-released", member.name() + "：" + reason, act);
    }

    /**
     * An expert signs.
     *
     * @throws RuleViolation when the account sits not here, keeps away or may have to, or has signed
     */
    PanelEvent sign(PanelVerdict verdict, String opinion, Act act) {
        require(PanelAction.OPINION);
        var member = members.stream()
                .filter(expert -> expert.isOf(act.by().subject()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        PanelProblem.PANEL_MEMBER_UNKNOWN, act.by().name()));
        if (member.releaseReason() != null) {
            throw new RuleViolation(PanelProblem.PANEL_RELEASED, member.name());
        }
        if (member.recused() || member.recusal() == RecusalState.ASKED) {
            throw new RuleViolation(PanelProblem.PANEL_RECUSED, member.name());
        }
        if (member.verdict() != null) {
            throw new RuleViolation(PanelProblem.PANEL_SIGNED, member.name());
        }
        replace(member, member.signed(verdict, opinion, act.at()));
        return done(PanelStep.SIGNED, "opinion-signed", null, act);
    }

    /**
     * Closes it with the result that follows from what was signed.
     *
     * @throws RuleViolation when somebody who sits has not signed, or too few are left
     */
    PanelEvent close(Act act) {
        var closed = status.to(PanelStatus.CLOSED);
        requireSeats();
        var sitting = sitting();
        var lacking = sitting.stream()
                .filter(member -> member.verdict() == null || member.recusal() == RecusalState.ASKED)
                .toList();
        if (!lacking.isEmpty()) {
            throw new RuleViolation(
                    PanelProblem.PANEL_UNSIGNED, lacking.getFirst().name(), String.valueOf(lacking.size()));
        }
        var inFavour = sitting.stream()
                .filter(member -> member.verdict() == PanelVerdict.FOR)
                .count();
        status = closed;
        result = rule().result(inFavour, sitting.size());
        endedAt = act.at();
        return done(PanelStep.CLOSED, "closed", inFavour + "/" + sitting.size(), act);
    }

    /**
     * Ends it without a result.
     *
     * @throws RuleViolation once an expert has signed: nobody hears others until they say what is wanted
     */
    PanelEvent dissolve(String reason, Act act) {
        require(PanelAction.DISSOLUTION);
        if (hasOpinions()) {
            throw new RuleViolation(PanelProblem.PANEL_HEARD, title);
        }
        return fallAway(reason, act);
    }

    /** Its matter is over, so that it ends without a result, whoever has signed. */
    PanelEvent fallAway(String reason, Act act) {
        status = status.to(PanelStatus.DISSOLVED);
        endedAt = act.at();
        return done(PanelStep.DISSOLVED, "dissolved", reason, act);
    }

    private boolean hasOpinions() {
        return members.stream().anyMatch(member -> member.verdict() != null);
    }

    private void require(PanelAction action) {
        if (!status.actions().contains(action)) {
            throw new IllegalTransition(status, action);
        }
    }

    private PanelMember member(UUID memberId) {
        return members.stream()
                .filter(member -> member.id().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(PanelProblem.PANEL_MEMBER_UNKNOWN, memberId.toString()));
    }

    private void replace(PanelMember before, PanelMember after) {
        members.set(members.indexOf(before), after);
    }

    private PanelEvent done(PanelStep step, String what, @Nullable String note, Act act) {
        timeline.add(TimelineStep.by(act.by(), step, act.at(), note));
        return event(what, version() + 1, act);
    }

    private PanelEvent event(String what, long revision, Act act) {
        return new PanelEvent(
                "worksafe." + act.context() + ".panel-" + what + ".v1",
                Subject.ofEnterprise(enterpriseId, "panel", id(), revision, region(), sector),
                id(),
                revision,
                title,
                subjectType,
                subjectId,
                region(),
                sector,
                enterpriseId,
                status,
                sitting().size(),
                result,
                act.by().subject(),
                act.at());
    }

    /** What this account may do on that day, as far as it depends on who sits; the rest is the permissions'. */
    Set<PanelAction> actions(String account, LocalDate today) {
        var possible = EnumSet.noneOf(PanelAction.class);
        possible.addAll(status.actions());
        if (members.stream().noneMatch(member -> member.recusal() == RecusalState.ASKED)) {
            possible.remove(PanelAction.RECUSAL_DECISION);
        }
        if (awaited().stream().noneMatch(member -> today.isAfter(member.dueOn()))) {
            possible.remove(PanelAction.RELEASE);
        }
        if (members.stream().noneMatch(member -> member.isOf(account) && member.sits() && member.verdict() == null)) {
            possible.remove(PanelAction.OPINION);
        }
        if (hasOpinions()) {
            possible.remove(PanelAction.DISSOLUTION);
        }
        return possible;
    }

    /** Those who neither keep away nor were released. */
    List<PanelMember> sitting() {
        return members.stream().filter(PanelMember::sits).toList();
    }

    /** Those whose opinion is waited for: they sit, have not signed, and nobody asks that they keep away. */
    List<PanelMember> awaited() {
        return status != PanelStatus.SITTING
                ? List.of()
                : sitting().stream()
                        .filter(member -> member.verdict() == null && member.recusal() != RecusalState.ASKED)
                        .toList();
    }

    /** Whether it is to be decided that somebody keeps away. */
    boolean hasRecusalAsked() {
        return status == PanelStatus.SITTING
                && members.stream().anyMatch(member -> member.recusal() == RecusalState.ASKED);
    }

    /** Whether too few or an even number sit, or nobody leads them. */
    boolean lacksExperts() {
        return status == PanelStatus.SITTING && !(rule().seats(sitting().size()) && isLed());
    }

    /** Whether all who sit have signed, so that it can be closed. */
    boolean isHeard() {
        return status == PanelStatus.SITTING
                && !lacksExperts()
                && !hasRecusalAsked()
                && awaited().isEmpty();
    }

    /** Of all who were named. */
    List<String> accounts() {
        return members.stream().map(PanelMember::account).toList();
    }

    PanelRule rule() {
        return new PanelRule(PanelNeed.OPTIONAL, majority, least, odd, clockStands);
    }

    /** For whom it sits, as it was said when it was convened. */
    PanelSubject.Matter matter() {
        return new PanelSubject.Matter(title, region(), sector, enterpriseId, enterpriseName, rule());
    }

    /** What a decision has to respect. */
    PanelOutcome outcome() {
        return new PanelOutcome(status == PanelStatus.SITTING, result, accounts());
    }

    @Override
    public boolean isWithin(Scope scope) {
        return scope.covers(region(), sector, enterpriseId)
                && (scope.standing() != Standing.GUEST
                        || members.stream().anyMatch(member -> member.isOf(scope.subject())));
    }

    String subjectType() {
        return subjectType;
    }

    UUID subjectId() {
        return subjectId;
    }

    String title() {
        return title;
    }

    @Nullable
    Sector sector() {
        return sector;
    }

    UUID enterpriseId() {
        return enterpriseId;
    }

    String enterpriseName() {
        return enterpriseName;
    }

    PanelStatus status() {
        return status;
    }

    @Nullable
    PanelVerdict result() {
        return result;
    }

    Instant convenedAt() {
        return convenedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    List<PanelMember> members() {
        return List.copyOf(members);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }
}
