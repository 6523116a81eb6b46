package worksafe.inspections.visitpaper;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import worksafe.inspections.allowance.AllowanceOperations.Counted;
import worksafe.inspections.conduct.ConductView;
import worksafe.inspections.finding.DemandedFindings.Described;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.inspections.inspection.SourceInspections.Member;
import worksafe.inspections.visitpaper.VisitPaperRequests.DrawUpVisitPaper;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.papers.PaperDraft;
import worksafe.platform.papers.PaperGround;

/**
 * What a paper of a visit says, by the template of its kind.
 *
 * @param counted how often the enterprise was inspected this year
 * @param texts the Chinese texts of code tables
 */
record VisitPaper(Known visit, ConductView conduct, List<Described> findings, Counted counted, CodeTexts texts) {

    /** The kind of aggregate that such papers are of. */
    static final String OWNER = "inspection";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "yyyy年M月d日H时m分", Locale.SIMPLIFIED_CHINESE)
            .withZone(ChinaTime.ZONE);

    /** By what people name the constant of a code table. */
    @FunctionalInterface
    interface CodeTexts {
        String of(String table, Enum<?> code);
    }

    PaperDraft draft(DrawUpVisitPaper request, String title) {
        return new PaperDraft(
                request.kind().template(),
                OWNER,
                visit.id(),
                title + "（" + visit.number() + "）",
                visit.region(),
                visit.sector(),
                visit.enterpriseId(),
                visit.enterpriseName(),
                content(request),
                request.disclosureOrDefault(),
                signers(request.kind()));
    }

    private List<String> signers(VisitPaperKind kind) {
        var team = visit.team().stream().map(Member::account).toList();
        return kind == VisitPaperKind.APPROVAL
                ? List.of(conduct.approvals().getLast().by())
                : team;
    }

    private ObjectNode content(DrawUpVisitPaper request) {
        var content = JsonNodeFactory.instance
                .objectNode()
                .put("authority", request.authority())
                .put("enterpriseName", visit.enterpriseName())
                .put("visitNumber", visit.number())
                .put(
                        "officials",
                        visit.team().stream()
                                .map(member -> member.name() + "（" + member.number() + "）")
                                .collect(Collectors.joining("、")));
        request.tell(content);
        switch (request.kind()) {
            case APPROVAL -> approval(content);
            case PLAN -> plan(content);
            case NOTICE ->
                content.put("startedOn", startedOn())
                        .put("basis", basis())
                        .put("topics", topics())
                        .put("yearlyCount", yearlyCount());
            case RECORD -> record(content);
            case SAMPLING, SURVEY, QUESTIONING -> content.put("startedOn", startedOn());
            case RESULT -> result(content);
        }
        return content;
    }

    private void approval(ObjectNode content) {
        if (conduct.approvals().isEmpty()) {
            throw nothing();
        }
        var answer = conduct.approvals().getLast();
        content.put("visitClass", texts.of("visit-class", conduct.visitClass()))
                .put("basis", basis())
                .put("topics", topics())
                .put("ways", ways())
                .put("yearlyCount", yearlyCount())
                .put(
                        "answer",
                        texts.of("visit-approval-answer", answer.answer()) + (answer.afterwards() ? "（紧急检查，事后补报）" : ""))
                .put("approvedBy", answer.byName())
                .put("approvedOn", ChinaTime.dayOf(answer.at()).toString());
        if (answer.note() != null) {
            content.put("note", answer.note());
        }
    }

    private void plan(ObjectNode content) {
        var plan = Objects.requireNonNull(visit.plan());
        content.put("area", plan.area())
                .put("content", plan.content())
                .put("focus", plan.focus())
                .put("method", plan.method())
                .put("ways", ways());
    }

    private void record(ObjectNode content) {
        var written = visit.record();
        var over = visit.concludedAt();
        if (written == null || over == null) {
            throw nothing();
        }
        content.put("startedOn", startedOn())
                .put("time", MINUTE.format(started()) + "至" + MINUTE.format(over))
                .put("record", written.record())
                .put("signedBy", written.signedBy() + refusal());
        if (!findings.isEmpty()) {
            var list = content.putArray("findings");
            findings.forEach(finding -> list.addObject()
                    .put("number", finding.number())
                    .put("title", finding.title())
                    .put("place", finding.place())
                    .put("description", finding.description())
                    .put("legalBasis", finding.legalBasis()));
        }
    }

    private void result(ObjectNode content) {
        var written = visit.record();
        if (written == null) {
            throw nothing();
        }
        content.put("startedOn", startedOn())
                .put("found", findings.isEmpty() ? "未发现问题。" : "发现问题 " + findings.size() + " 项。")
                .put("conclusion", written.conclusion());
    }

    private String refusal() {
        var refused = conduct.refusal();
        return refused == null
                ? ""
                : "；" + refused.who() + "拒绝签字" + (refused.reason() == null ? "" : "（" + refused.reason() + "）")
                        + "，见证人：" + String.join("、", refused.witnesses());
    }

    private String basis() {
        var basis = visit.basis();
        return basis == null ? "“双随机、一公开”抽查" : PaperGround.words(basis.source(), basis.clause());
    }

    private String topics() {
        return conduct.topics().isEmpty()
                ? "安全生产监督检查"
                : conduct.topics().stream()
                        .map(topic -> texts.of("visit-topic", topic))
                        .collect(Collectors.joining("、"));
    }

    private String yearlyCount() {
        return "本年度对你单位计划和实施的行政检查（含本次）共 " + counted.times() + " 次"
                + (counted.cap() == null ? "。" : "，年度频次上限 " + counted.cap() + " 次。");
    }

    private String ways() {
        var ways = new ArrayList<String>();
        if (visit.isCovert()) {
            ways.add("四不两直暗查");
        }
        var terms = conduct.terms();
        if (terms != null) {
            terms.partners().forEach(partner -> ways.add("联合" + partner.authority() + "（" + partner.matter() + "）"));
            if (terms.crossArea() != null) {
                ways.add("异地执法（" + terms.crossArea().leaveBy() + " "
                        + terms.crossArea().leaveNumber() + "）");
            }
            if (!terms.assignedAs().isEmpty()) {
                ways.add("全员执法");
            }
            terms.media().forEach(medium -> ways.add(medium.name() + "随行（" + medium.invitedBy() + "邀请）"));
            if (terms.helpers() > 0) {
                ways.add("辅助人员 " + terms.helpers() + " 人");
            }
        }
        return ways.isEmpty() ? "现场检查" : String.join("；", ways);
    }

    private Instant started() {
        return Objects.requireNonNull(visit.startedAt());
    }

    private String startedOn() {
        LocalDate day = ChinaTime.dayOf(started());
        return day.toString();
    }

    private RuleViolation nothing() {
        return new RuleViolation(VisitPaperProblem.VISIT_PAPER_NOTHING_TO_TELL, visit.number());
    }
}
