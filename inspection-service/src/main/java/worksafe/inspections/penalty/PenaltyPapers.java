package worksafe.inspections.penalty;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import worksafe.inspections.act.EnforcementPapers;
import worksafe.inspections.penalty.PenaltyRequests.DrawUpPenaltyPaper;
import worksafe.inspections.penalty.discretion.PartyKind;
import worksafe.inspections.penalty.discretion.PenaltySentence;
import worksafe.inspections.penalty.discretion.Violation;
import worksafe.inspections.penalty.hearing.Investigator;
import worksafe.inspections.penalty.hearing.Notice;
import worksafe.inspections.penalty.payment.Surcharge;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.Money;
import worksafe.kernel.PolicyRow;
import worksafe.platform.http.Actor;
import worksafe.platform.http.Messages;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.papers.DisclosureClass;
import worksafe.platform.papers.PaperDraft;
import worksafe.platform.papers.PaperOperations;

/** What the papers of a penalty case say; all their templates have the same fields, of which each prints some. */
@ApplicationScoped
class PenaltyPapers {

    /** The kind of aggregate that such papers are of. */
    static final String OWNER = "penalty";

    private final PaperOperations papers;
    private final PenaltyClocks periods;
    private final Messages messages = Messages.load(PenaltyPapers.class.getClassLoader());

    PenaltyPapers(PaperOperations papers, PenaltyClocks periods) {
        this.papers = papers;
        this.periods = periods;
    }

    /**
     * Has a paper drawn up.
     *
     * @param hearing whether the party has a right to a hearing
     * @throws RuleViolation when the case does not call for such a paper now
     */
    UUID draw(
            PenaltyCase kept, DrawUpPenaltyPaper request, boolean hearing, Surcharge surcharge, Actor by, Instant now) {
        if (!request.kind().fits(kept)) {
            throw new RuleViolation(PenaltyProblem.PENALTY_PAPER, request.kind());
        }
        return papers.draw(
                new PaperDraft(
                        request.kind().code(),
                        OWNER,
                        kept.id(),
                        kept.title(),
                        kept.region(),
                        kept.sector(),
                        kept.enterpriseId(),
                        kept.enterpriseName(),
                        content(kept, request, hearing, surcharge, ChinaTime.dayOf(now)),
                        request.kind().isDecision() && kept.party().kind() == PartyKind.ENTERPRISE
                                ? DisclosureClass.VOLUNTARY
                                : request.kind() == PenaltyPaperKind.NO_PENALTY
                                        ? DisclosureClass.ON_REQUEST
                                        : DisclosureClass.WITHHELD,
                        signers(kept, by)),
                by,
                now);
    }

    private static List<String> signers(PenaltyCase kept, Actor by) {
        return Stream.concat(kept.investigators().stream().map(Investigator::account), Stream.of(by.subject()))
                .distinct()
                .toList();
    }

    /** What a kind of paper is called. */
    String called(PenaltyPaperKind kind) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, "code-table.penalty-paper." + kind.name());
    }

    private ObjectNode content(
            PenaltyCase kept, DrawUpPenaltyPaper request, boolean hearing, Surcharge surcharge, LocalDate today) {
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("authority", request.authority())
                .put("enterpriseName", kept.enterpriseName())
                .put("partyName", kept.party().shown())
                .put("caseNumber", kept.number())
                .put("caseTitle", kept.title())
                .put("origin", origin(kept))
                .put(
                        "officials",
                        kept.investigators().stream()
                                .map(one -> one.name() + "（" + one.number() + "）")
                                .collect(Collectors.joining("、")))
                .put("actOn", kept.origin().actOn().toString())
                .put("filedOn", ChinaTime.dayOf(kept.filedAt()).toString())
                .put("statementPeriod", inWords("penalty.statement-period", kept, today))
                .put("reviewPeriod", inWords("penalty.review-period", kept, today))
                .put("litigationPeriod", inWords("penalty.litigation-period", kept, today))
                .put("paymentPeriod", inWords("penalty.payment-period", kept, today))
                .put("reminderPeriod", inWords("penalty.reminder-period", kept, today))
                .put("surchargeRate", surcharge.dailyPercent().toPlainString() + "%")
                .put("owed", yuan(Math.max(0, kept.owedFen(surcharge, today))))
                .put("surcharge", yuan(kept.addedFen(surcharge, today)));
        if (hearing) {
            content.put("hearingPeriod", inWords("penalty.hearing-request-period", kept, today));
        }
        put(content, "reviewAuthority", request.reviewAuthority());
        put(content, "court", request.court());
        put(content, "text", request.text());
        put(content, "conclusion", kept.conclusion().orElse(null));
        put(content, "legality", kept.counsel().legalityOpinion());
        put(content, "discussion", kept.counsel().discussionOpinion());
        var members = kept.counsel().discussionMembers();
        put(content, "members", members.isEmpty() ? null : members.size() + "人");
        put(content, "reason", kept.decisionReason().orElse(null));
        put(content, "education", kept.education().orElse(null));
        put(content, "decisionNumber", kept.decisionNumber().orElse(null));
        put(content, "decidedOn", kept.decidedOn().map(LocalDate::toString).orElse(null));
        put(content, "servedOn", kept.servedOn().map(LocalDate::toString).orElse(null));
        put(content, "payBy", kept.payBy().map(LocalDate::toString).orElse(null));
        put(content, "statement", kept.notice().map(Notice::statement).orElse(null));
        kept.hearing().ifPresent(held -> {
            put(content, "hearingPlace", held.place());
            put(content, "officer", held.officerName());
            put(content, "hearingReport", held.report());
            put(content, "hearingDay", held.day() == null ? null : held.day().toString());
        });
        put(
                content,
                "instalments",
                kept.instalments().isEmpty()
                        ? null
                        : kept.instalments().stream()
                                .map(part -> part.dueOn() + "前" + yuan(part.amountFen()))
                                .collect(Collectors.joining("；")));
        kept.sentence().ifPresent(sentence -> sentence(content, sentence));
        var list = content.putArray("violations");
        for (var violation : kept.violations()) {
            violation(list.addObject(), violation);
        }
        return content;
    }

    private void sentence(ObjectNode content, PenaltySentence sentence) {
        content.put(
                "kinds",
                sentence.kinds().stream()
                        .map(kind -> messages.text(Locale.SIMPLIFIED_CHINESE, "code-table.penalty-kind." + kind))
                        .collect(Collectors.joining("、")));
        put(content, "fine", sentence.fineFen() == 0 ? null : yuan(sentence.fineFen()));
        put(content, "confiscated", sentence.confiscatedFen() == 0 ? null : yuan(sentence.confiscatedFen()));
        put(content, "permits", sentence.permits().isEmpty() ? null : String.join("、", sentence.permits()));
        content.put("correction", sentence.correction());
        put(
                content,
                "correctBy",
                sentence.correctBy() == null ? null : sentence.correctBy().toString());
    }

    private void violation(ObjectNode content, Violation violation) {
        content.put("title", violation.title())
                .put("act", violation.act())
                .put("clause", "《" + violation.source() + "》" + violation.clause())
                .put("band", yuan(violation.leastFen()) + "至" + yuan(violation.mostFen()))
                .put("fine", violation.fineFen() == 0 ? "不罚款" : yuan(violation.fineFen()));
        put(content, "step", violation.circumstance());
        put(
                content,
                "factors",
                violation.factors().isEmpty()
                        ? null
                        : violation.factors().stream()
                                .map(factor ->
                                        messages.text(Locale.SIMPLIFIED_CHINESE, "code-table.penalty-factor." + factor))
                                .collect(Collectors.joining("、")));
    }

    private String origin(PenaltyCase kept) {
        var of = messages.text(
                Locale.SIMPLIFIED_CHINESE,
                "code-table.penalty-origin." + kept.origin().kind().name());
        return kept.origin().number() == null ? of : of + " " + kept.origin().number();
    }

    private String inWords(String code, PenaltyCase kept, LocalDate today) {
        return EnforcementPapers.inWords(periods.row(code, kept, today).period(PolicyRow.VALUE));
    }

    private static String yuan(long fen) {
        return new Money(fen) + "元";
    }

    private static void put(ObjectNode content, String name, @Nullable String value) {
        if (value != null) {
            content.put(name, value);
        }
    }
}
