package worksafe.platform.papers;

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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Accounts;
import worksafe.platform.http.Actor;
import worksafe.platform.http.IllegalTransition;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Scope;
import worksafe.platform.messaging.Created;
import worksafe.platform.papers.template.PaperContent;
import worksafe.platform.service.EnterpriseRow;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.TimelineStep;

/** A paper that an authority hands out; see the package for the whole life. */
@Entity
@Table(name = "paper")
class Paper extends EnterpriseRow {

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private int templateVersion;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String ownerType;

    @Column(updatable = false)
    private UUID ownerId;

    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private String contentSha256;

    @Column(updatable = false)
    private String verifyCode;

    @Column(updatable = false)
    private String verifyUrl;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private DisclosureClass disclosure;

    @Column(updatable = false)
    private int signatures;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> signers = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private PaperStatus status;

    @Column(updatable = false)
    private Instant draftedAt;

    private @Nullable Instant signedAt;

    @Embedded
    @EmbeddedColumnNaming("service_%s")
    private @Nullable PaperReceipt receipt;

    private @Nullable UUID signedCopyFileId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "paper_step", joinColumns = @JoinColumn(name = "paper_id"))
    @OrderColumn(name = "position")
    private List<TimelineStep> timeline = new ArrayList<>();

    protected Paper() {} // for Hibernate

    private Paper(UUID id, PaperDraft draft, Issue issue, Instant now) {
        super(id, draft.region(), draft.sector(), draft.enterpriseId(), draft.enterpriseName());
        var template = issue.content().template();
        kind = template.code();
        templateVersion = template.version();
        number = issue.number();
        title = draft.title();
        ownerType = draft.ownerType();
        ownerId = draft.ownerId();
        content = issue.content().text();
        contentSha256 = issue.content().sha256(number);
        verifyCode = issue.verifyCode();
        verifyUrl = issue.verifyUrl();
        disclosure = draft.disclosure();
        signatures = template.signatures();
        signers.addAll(draft.signers().stream().map(Accounts::folded).distinct().toList());
        status = PaperStatus.DRAFT;
        draftedAt = now;
    }

    /**
     * What a paper gets beside what it is drawn up for.
     *
     * @param verifyCode by which everybody who holds it can verify it
     * @param verifyUrl where
     */
    record Issue(PaperContent content, String number, String verifyCode, String verifyUrl) {}

    /**
     * Draws a paper up.
     *
     * @throws RuleViolation when fewer are named to sign than the template wants
     */
    static Created<Paper> draw(UUID id, String context, PaperDraft draft, Issue issue, Actor by, Instant now) {
        var paper = new Paper(id, draft, issue, now);
        if (paper.signers.size() < paper.signatures) {
            throw new RuleViolation(
                    PaperProblem.PAPER_SIGNERS_TOO_FEW,
                    Integer.toString(paper.signers.size()),
                    Integer.toString(paper.signatures));
        }
        paper.timeline.add(TimelineStep.by(by, PaperStep.DRAFTED, now, null));
        return new Created<>(paper, paper.told(context, PaperStep.DRAFTED, paper.version(), null, now));
    }

    /**
     * One of the officials signs; the last of those that are wanted lets it be delivered.
     *
     * @throws RuleViolation when the account is none of the signers, or has signed
     */
    PaperEvent sign(String context, Actor by, Instant now) {
        if (status != PaperStatus.DRAFT) {
            throw new IllegalTransition(status, PaperStatus.SIGNED);
        }
        if (signers.stream().noneMatch(signer -> Accounts.same(signer, by.subject()))) {
            throw new RuleViolation(PaperProblem.PAPER_NOT_A_SIGNER, by.name(), number);
        }
        if (hasSigned(by.subject())) {
            throw new RuleViolation(PaperProblem.PAPER_SIGNED_ALREADY, by.name(), number);
        }
        timeline.add(TimelineStep.by(by, PaperStep.SIGNED, now, null));
        if (given().size() == signatures) {
            status = status.to(PaperStatus.SIGNED);
            signedAt = now;
        }
        return told(context, PaperStep.SIGNED, version() + 1, null, now);
    }

    /** It was delivered. */
    PaperEvent serve(String context, PaperReceipt given, FactTime when, Actor by) {
        var served = status.to(PaperStatus.SERVED);

        status = served;
        receipt = given;
        timeline.add(TimelineStep.by(by, PaperStep.SERVED, when, given.evidence()));
        return told(context, PaperStep.SERVED, version() + 1, null, when.enteredAt());
    }

    /** The copy with the addressee's signature came back; a better one takes its place. */
    PaperEvent keepCopy(String context, UUID fileId, Actor by, Instant now) {
        if (status != PaperStatus.SERVED) {
            throw new IllegalTransition(status, PaperAction.SIGNED_COPY);
        }
        signedCopyFileId = fileId;
        timeline.add(TimelineStep.by(by, PaperStep.COPY_RETURNED, now, null));
        return told(context, PaperStep.COPY_RETURNED, version() + 1, null, now);
    }

    /** It should not have been. */
    PaperEvent withdraw(String context, String reason, Actor by, Instant now) {
        var withdrawn = status.to(PaperStatus.WITHDRAWN);

        status = withdrawn;
        timeline.add(TimelineStep.by(by, PaperStep.WITHDRAWN, now, reason));
        return told(context, PaperStep.WITHDRAWN, version() + 1, reason, now);
    }

    /** Drafts are the authority's own. */
    @Override
    public boolean isWithin(Scope scope) {
        return super.isWithin(scope) && (signedAt != null || scope.enterprises() == null);
    }

    /** What that account may do about it now. */
    Set<PaperAction> actions(String account) {
        return switch (status) {
            case DRAFT ->
                signers.contains(Accounts.folded(account)) && !hasSigned(account)
                        ? EnumSet.of(PaperAction.SIGNATURE, PaperAction.WITHDRAWAL)
                        : EnumSet.of(PaperAction.WITHDRAWAL);
            case SIGNED -> EnumSet.of(PaperAction.SERVICE, PaperAction.WITHDRAWAL);
            case SERVED -> EnumSet.of(PaperAction.SIGNED_COPY, PaperAction.WITHDRAWAL);
            case WITHDRAWN -> EnumSet.noneOf(PaperAction.class);
        };
    }

    private boolean hasSigned(String account) {
        return given().stream().anyMatch(step -> Accounts.same(String.valueOf(step.subject()), account));
    }

    /** The signatures so far. */
    List<TimelineStep> given() {
        return timeline.stream().filter(step -> step.is(PaperStep.SIGNED)).toList();
    }

    private PaperEvent told(String context, PaperStep step, long revision, @Nullable String reason, Instant when) {
        return new PaperEvent(
                "worksafe." + context + ".paper-"
                        + step.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1",
                id(),
                revision,
                kind,
                number,
                title,
                ownerType,
                ownerId,
                enterpriseId(),
                region(),
                sector(),
                status,
                contentSha256,
                receipt == null ? null : receipt.way(),
                receipt == null ? null : receipt.servedOn(),
                reason,
                when);
    }

    String kind() {
        return kind;
    }

    int templateVersion() {
        return templateVersion;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String ownerType() {
        return ownerType;
    }

    UUID ownerId() {
        return ownerId;
    }

    String content() {
        return content;
    }

    String contentSha256() {
        return contentSha256;
    }

    String verifyCode() {
        return verifyCode;
    }

    String verifyUrl() {
        return verifyUrl;
    }

    DisclosureClass disclosure() {
        return disclosure;
    }

    int signatures() {
        return signatures;
    }

    PaperStatus status() {
        return status;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    Optional<Instant> signedAt() {
        return Optional.ofNullable(signedAt);
    }

    Optional<PaperReceipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    Optional<UUID> signedCopyFileId() {
        return Optional.ofNullable(signedCopyFileId);
    }

    List<TimelineStep> timeline() {
        return List.copyOf(timeline);
    }
}
