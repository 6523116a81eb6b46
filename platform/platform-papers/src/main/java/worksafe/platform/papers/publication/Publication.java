package worksafe.platform.papers.publication;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ActsTaken;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.PersonalNumbers;
import worksafe.kernel.SeparatedAct;
import worksafe.platform.duties.policy.PolicyBasis;
import worksafe.platform.http.Actor;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.papers.PaperMoved;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.TimelineStep;

/** What an authority lets everybody read; see the package for the whole life. */
@Entity
@Table(name = "publication")
@DynamicUpdate // the database lets nobody write what was proposed, not even as it was
class Publication extends EnterpriseRow {

    @Column(updatable = false)
    private String subjectKind;

    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String excerpt;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private PublicationChannel channel;

    @Column(updatable = false)
    private @Nullable LocalDate until;

    @Embedded
    @EmbeddedColumnNaming("basis_%s")
    private PolicyBasis basis;

    @Column(updatable = false)
    private LocalDate dueDate;

    @Enumerated(EnumType.STRING)
    private PublicationStatus status;

    @Column(updatable = false)
    private Instant proposedAt;

    private @Nullable Instant publishedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "publication_step", joinColumns = @JoinColumn(name = "publication_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected Publication() {} // for Hibernate

    private Publication(UUID id, PaperMoved paper, Proposal proposal, Instant now) {
        super(id, paper.region(), paper.sector(), paper.enterpriseId(), paper.enterpriseName());
        subjectKind = paper.kind();
        subjectId = paper.paperId();
        title = paper.kindTitle() + " " + paper.number();
        excerpt = proposal.excerpt();
        channel = proposal.channel();
        until = proposal.until();
        basis = proposal.basis();
        dueDate = proposal.dueDate();
        status = PublicationStatus.PROPOSED;
        proposedAt = now;
    }

    /**
     * What is proposed.
     *
     * @param until the last day on which it is shown; absent where it has none
     * @param basis the row that says until when it must be published
     */
    record Proposal(
            String excerpt,
            PublicationChannel channel,
            @Nullable LocalDate until,
            PolicyBasis basis,
            LocalDate dueDate) {}

    /** @throws RuleViolation when the excerpt holds the number of a person, or the last day is over */
    static Created<Publication> propose(
            UUID id, String context, PaperMoved paper, Proposal proposal, Actor by, Instant now) {
        if (PersonalNumbers.areIn(proposal.excerpt())) {
            throw new RuleViolation(PublicationProblem.PUBLICATION_PERSONAL);
        }
        if (proposal.until() != null && proposal.until().isBefore(ChinaTime.dayOf(now))) {
            throw new RuleViolation(
                    PublicationProblem.PUBLICATION_UNTIL_PAST, proposal.until().toString());
        }
        var proposed = new Publication(id, paper, proposal, now);
        proposed.timeline.add(TimelineStep.by(by, PublicationStep.PROPOSED, now, null));
        return new Created<>(proposed, proposed.told(context, PublicationStep.PROPOSED, proposed.version(), null, now));
    }

    /** @throws RuleViolation when the same account proposed it */
    PublicationEvent approve(String context, @Nullable String opinion, Actor by, Instant now) {
        var approved = status.to(PublicationStatus.APPROVED);
        if (isProposedBy(by.subject())) {
            throw new RuleViolation(PublicationProblem.PUBLICATION_SAME_PERSON, by.name());
        }

        status = approved;
        timeline.add(TimelineStep.by(by, PublicationStep.APPROVED, now, opinion));
        return told(context, PublicationStep.APPROVED, version() + 1, null, now);
    }

    /** @throws RuleViolation when its last day is over by now */
    PublicationEvent publish(String context, Actor by, Instant now) {
        var published = status.to(PublicationStatus.PUBLISHED);
        if (isOver(ChinaTime.dayOf(now))) {
            throw new RuleViolation(PublicationProblem.PUBLICATION_UNTIL_PAST, String.valueOf(until));
        }

        status = published;
        publishedAt = now;
        timeline.add(TimelineStep.by(by, PublicationStep.PUBLISHED, now, null));
        return told(context, PublicationStep.PUBLISHED, version() + 1, null, now);
    }

    PublicationEvent withdraw(String context, String reason, Actor by, Instant now) {
        var withdrawn = status.to(PublicationStatus.WITHDRAWN);

        status = withdrawn;
        timeline.add(TimelineStep.by(by, PublicationStep.WITHDRAWN, now, reason));
        return told(context, PublicationStep.WITHDRAWN, version() + 1, reason, now);
    }

    /** What was never published is the authority's own. */
    @Override
    public boolean isWithin(Scope scope) {
        return super.isWithin(scope) && (publishedAt != null || scope.enterprises() == null);
    }

    /** What that account may do about it now. */
    Set<PublicationAction> actions(String account) {
        return switch (status) {
            case PROPOSED ->
                isProposedBy(account)
                        ? EnumSet.of(PublicationAction.WITHDRAWAL)
                        : EnumSet.of(PublicationAction.APPROVAL, PublicationAction.WITHDRAWAL);
            case APPROVED -> EnumSet.of(PublicationAction.RELEASE, PublicationAction.WITHDRAWAL);
            case PUBLISHED -> EnumSet.of(PublicationAction.WITHDRAWAL);
            case WITHDRAWN -> EnumSet.noneOf(PublicationAction.class);
        };
    }

    private boolean isProposedBy(String account) {
        return new ActsTaken()
                .and(SeparatedAct.PUBLICATION_PROPOSED, timeline.getFirst().subject())
                .excluding(SeparatedAct.PUBLICATION_APPROVED, account)
                .isPresent();
    }

    /** Whether everybody may read it on that day. */
    boolean isShown(LocalDate day) {
        return status == PublicationStatus.PUBLISHED && !isOver(day);
    }

    /** Whether its last day was before that one. */
    boolean isOver(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    private PublicationEvent told(
            String context, PublicationStep step, long revision, @Nullable String reason, Instant when) {
        return new PublicationEvent(
                "worksafe." + context + ".publication-" + step.name().toLowerCase(Locale.ROOT) + ".v1",
                id(),
                revision,
                subjectKind,
                subjectId,
                title,
                enterpriseId(),
                region(),
                sector(),
                status,
                channel,
                until,
                reason,
                when);
    }

    String subjectKind() {
        return subjectKind;
    }

    UUID subjectId() {
        return subjectId;
    }

    String title() {
        return title;
    }

    String excerpt() {
        return excerpt;
    }

    PublicationChannel channel() {
        return channel;
    }

    Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    PolicyBasis basis() {
        return basis;
    }

    LocalDate dueDate() {
        return dueDate;
    }

    PublicationStatus status() {
        return status;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }
}
