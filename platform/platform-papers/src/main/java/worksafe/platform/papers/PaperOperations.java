package worksafe.platform.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.duties.calendar.Calendar;
import worksafe.platform.duties.personal.Disclosures;
import worksafe.platform.duties.personal.PersonalData;
import worksafe.platform.duties.personal.SealedValue;
import worksafe.platform.duties.personal.StatedPurpose;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.files.Attachments;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Caller;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.messaging.Outbox;
import worksafe.platform.papers.pdf.PaperFonts;
import worksafe.platform.papers.template.PaperContent;
import worksafe.platform.papers.template.PaperTemplates;
import worksafe.platform.service.AllowedActions;
import worksafe.platform.service.FactTime;
import worksafe.platform.service.PaperNumbers;

/** One method for each thing that can happen to a paper, each one transaction; features draw papers up in their own. */
@ApplicationScoped
public class PaperOperations {

    /** How long a public notice must be up before it serves. */
    private static final String NOTICE = "paper.public-notice-period";

    private static final String SEALED = "paper.recipient";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_BYTES = 16;
    private static final int CODE_DIGITS = 26;

    private final Papers papers;
    private final PublicPapers publicPapers;
    private final PaperTemplates templates;
    private final PaperFonts fonts;
    private final PaperNumbers numbers;
    private final PolicyBook policies;
    private final Calendar calendar;
    private final PersonalData personal;
    private final Disclosures disclosures;
    private final Attachments attachments;
    private final AllowedActions actions;
    private final Outbox outbox;
    private final Event<PaperMoved> moved;
    private final Caller caller;
    private final InstantSource clock;
    private final String context;
    private final String verifyAt;

    PaperOperations(
            Papers papers,
            PublicPapers publicPapers,
            PaperTemplates templates,
            PaperFonts fonts,
            PaperNumbers numbers,
            PolicyBook policies,
            Calendar calendar,
            PersonalData personal,
            Disclosures disclosures,
            Attachments attachments,
            AllowedActions actions,
            Outbox outbox,
            Event<PaperMoved> moved,
            Caller caller,
            InstantSource clock,
            @ConfigProperty(name = "worksafe.context") String context,
            @ConfigProperty(name = "worksafe.papers.public-url") String publicUrl,
            @ConfigProperty(name = "worksafe.papers.verify-path") String verifyPath) {
        this.papers = papers;
        this.publicPapers = publicPapers;
        this.templates = templates;
        this.fonts = fonts;
        this.numbers = numbers;
        this.policies = policies;
        this.calendar = calendar;
        this.personal = personal;
        this.disclosures = disclosures;
        this.attachments = attachments;
        this.actions = actions;
        this.outbox = outbox;
        this.moved = moved;
        this.caller = caller;
        this.clock = clock;
        this.context = context;
        this.verifyAt = publicUrl + verifyPath;
    }

    /**
     * Draws a paper up for a row that the caller has locked.
     *
     * @return its id
     * @throws RuleViolation 422 {@code paper-field-missing} and {@code paper-character-unprintable}, which name the field and
     *     the character; {@code paper-signers-too-few}; 409 {@code paper-exists} while another of the row stands
     */
    @Transactional(TxType.MANDATORY)
    public UUID draw(PaperDraft draft, Actor by, Instant now) {
        for (var standing : papers.standing(draft.ownerId())) {
            if (standing.kind().equals(draft.kind())) {
                throw new RuleViolation(PaperProblem.PAPER_EXISTS, standing.number());
            }
        }
        var content = PaperContent.freeze(templates.latest(draft.kind()), draft.content());
        content.paragraphs().forEach(paragraph -> fonts.requirePrintable(paragraph.text()));
        fonts.requirePrintable(content.value("authority"));
        var code = code();
        var number = numbers.next(content.template().series(), draft.region(), now);
        var issue = new Paper.Issue(content, number, code, verifyAt + code);
        var created = Paper.draw(Uuid7.next(clock), context, draft, issue, by, now);
        papers.persist(created.aggregate());
        outbox.append(created.event());
        return created.aggregate().id();
    }

    /** 128 bits by chance, which nobody guesses, in digits that can be read out. */
    private static String code() {
        var bytes = new byte[CODE_BYTES];
        RANDOM.nextBytes(bytes);
        var digits = new BigInteger(1, bytes).toString(32).toUpperCase(Locale.ROOT);
        return "0".repeat(CODE_DIGITS - digits.length()) + digits;
    }

    /**
     * Keeps the papers of a row as they are until the transaction ends. For features that lock their row next, because
     * whoever acts on a paper locks it before its row.
     */
    @Transactional(TxType.MANDATORY)
    public void hold(UUID ownerId) {
        var unused = papers.standing(ownerId);
    }

    /** The row that the papers are of was taken back, and they with it. */
    @Transactional(TxType.MANDATORY)
    public void withdrawAll(UUID ownerId, String reason, Actor by, Instant now) {
        withdrawAll(ownerId, _ -> true, reason, by, now);
    }

    /** What papers of some kinds say of a row was taken back, and they with it; the others stand. */
    @Transactional(TxType.MANDATORY)
    public void withdrawAll(UUID ownerId, Predicate<String> kinds, String reason, Actor by, Instant now) {
        papers.standing(ownerId).stream()
                .filter(paper -> kinds.test(paper.kind()))
                .forEach(paper -> {
                    withdraw(paper, reason, by, now);
                    tell(paper);
                });
    }

    private void withdraw(Paper paper, String reason, Actor by, Instant now) {
        outbox.append(paper.withdraw(context, reason, by, now));
        publicPapers.findByIdOptional(paper.verifyCode()).ifPresent(known -> known.withdraw(ChinaTime.dayOf(now)));
    }

    /** @throws NotFound when there is none, or none within the scope */
    @Transactional
    public PaperView get(UUID id) {
        return view(papers.get(id));
    }

    @Transactional
    PaperView sign(UUID id, IfMatch expected) {
        var paper = papers.get(id, expected);
        var now = clock.instant();
        outbox.append(paper.sign(context, caller.actor(), now));
        fonts.requirePrintable(caller.actor().name());
        if (paper.status() == PaperStatus.SIGNED) {
            var content = content(paper);
            publicPapers.publish(new PublicPaper(
                    paper, content.template().title(), content.value("authority"), ChinaTime.dayOf(now)));
            tell(paper);
        }
        return changed(paper);
    }

    @Transactional
    PaperView serve(UUID id, IfMatch expected, PaperRequests.ServePaper request) {
        var paper = papers.get(id, expected);
        var now = clock.instant();
        var when = policies.when(request.happenedAt(), now, paper.region(), paper.sector());
        var receipt = receipt(paper, request, when);
        outbox.append(
                paper.serve(context, receipt, paper.signedAt().map(when::since).orElse(when), caller.actor()));
        receipt.printed().forEach(fonts::requirePrintable);
        tell(paper);
        return changed(paper);
    }

    private PaperReceipt receipt(Paper paper, PaperRequests.ServePaper request, FactTime when) {
        var row = request.way() == ServiceWay.PUBLIC_NOTICE
                ? policies.evaluate(NOTICE, paper.region(), paper.sector(), when.day())
                        .result()
                : null;
        return new PaperReceipt(
                request.way(),
                when.day(),
                row == null
                        ? receivedOn(request, when)
                        : row.dueDate(when.day(), calendar.edition().days()).date(),
                PaperReceipt.masked(request.recipient()),
                sealed(paper.id(), request.recipient()),
                request.relation(),
                request.evidence(),
                row == null ? null : row.text("value"),
                row == null ? null : row.source(),
                row == null ? null : row.clause());
    }

    /** What is handed over is received at once, what is sent between then and today. */
    private static LocalDate receivedOn(PaperRequests.ServePaper request, FactTime when) {
        var received = request.receivedOn();
        if (received == null) {
            return when.day();
        }
        if (received.isBefore(when.day())) {
            throw new RuleViolation(
                    FactTime.FactProblem.FACT_BEFORE_CAUSE,
                    received.toString(),
                    when.day().toString());
        }
        if (received.isAfter(ChinaTime.dayOf(when.enteredAt()))) {
            throw new RuleViolation(FactTime.FactProblem.FACT_IN_FUTURE, received.toString());
        }
        return received;
    }

    private @Nullable String sealed(UUID id, @Nullable String name) {
        return name == null ? null : personal.seal(id, SEALED, name).text();
    }

    @Transactional
    PaperView keepCopy(UUID id, IfMatch expected, UUID fileId) {
        var paper = papers.get(id, expected);
        outbox.append(paper.keepCopy(context, fileId, caller.actor(), clock.instant()));
        attachments.attach(List.of(fileId), Papers.FILES, id);
        return changed(paper);
    }

    @Transactional
    PaperView withdraw(UUID id, IfMatch expected, String reason) {
        var paper = papers.get(id, expected);
        withdraw(paper, reason, caller.actor(), clock.instant());
        tell(paper);
        return changed(paper);
    }

    /** Who signed for it, in clear; the reading is audited. */
    @Transactional
    PaperRequests.RecipientView disclose(UUID id, StatedPurpose purpose) {
        var paper = papers.get(id);
        var reading = AuditedAct.of("paper-recipient-read", PaperEvent.AGGREGATE, id, paper.region())
                .version(paper.version())
                .belongingTo(paper.sector(), paper.enterpriseId());
        disclosures.permit(purpose, reading);
        var sealed = paper.receipt().map(PaperReceipt::recipientSealed);
        return new PaperRequests.RecipientView(
                id,
                sealed.map(value -> personal.open(id, SEALED, new SealedValue(value), purpose.purpose(), reading))
                        .orElse(null));
    }

    private void tell(Paper paper) {
        moved.fire(moved(paper));
    }

    private PaperMoved moved(Paper paper) {
        return new PaperMoved(
                paper.id(),
                paper.kind(),
                paper.ownerType(),
                paper.ownerId(),
                paper.number(),
                content(paper).template().title(),
                paper.enterpriseName(),
                paper.region(),
                paper.sector(),
                paper.enterpriseId(),
                paper.disclosure(),
                paper.status(),
                paper.signedAt().orElse(null),
                paper.receipt().map(PaperReceipt::servedOn).orElse(null));
    }

    /**
     * A paper as it stands, locked until the transaction ends.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    @Transactional(TxType.MANDATORY)
    public PaperMoved standing(UUID id) {
        return moved(papers.lock(id));
    }

    private PaperView changed(Paper paper) {
        papers.flush(); // raises the version that the view shows
        return view(paper);
    }

    private PaperContent content(Paper paper) {
        return PaperContent.read(templates.of(paper.kind(), paper.templateVersion()), paper.content());
    }

    private PaperView view(Paper paper) {
        return PaperView.of(paper, content(paper), actions.among(paper.actions(caller.subject())));
    }
}
