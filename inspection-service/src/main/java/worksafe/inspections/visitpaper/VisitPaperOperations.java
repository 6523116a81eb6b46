package worksafe.inspections.visitpaper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import worksafe.inspections.allowance.AllowanceOperations;
import worksafe.inspections.conduct.ConductOperations;
import worksafe.inspections.finding.VisitFindings;
import worksafe.inspections.inspection.SourceInspections;
import worksafe.inspections.inspection.SourceInspections.Known;
import worksafe.inspections.visitpaper.VisitPaperRequests.DrawUpVisitPaper;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Role;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.papers.PaperOperations;
import worksafe.platform.papers.PaperView;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/** Has the papers of visits drawn up. Papers are held before their visit. */
@ApplicationScoped
class VisitPaperOperations {

    private final SourceInspections visits;
    private final ConductOperations conducts;
    private final VisitFindings findings;
    private final AllowanceOperations allowances;
    private final PaperOperations papers;
    private final Problems texts;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;

    VisitPaperOperations(
            SourceInspections visits,
            ConductOperations conducts,
            VisitFindings findings,
            AllowanceOperations allowances,
            PaperOperations papers,
            Problems texts,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock) {
        this.visits = visits;
        this.conducts = conducts;
        this.findings = findings;
        this.allowances = allowances;
        this.papers = papers;
        this.texts = texts;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Draws a paper up once, however often the request comes. */
    @Transactional
    PaperView drawUp(UUID id, IdempotencyKey key, DrawUpVisitPaper request) {
        return idempotency.once(
                key,
                "drawUpVisitPaper " + id,
                request,
                PaperView.class,
                before -> papers.get(before.id()),
                () -> drawUp(id, request));
    }

    private PaperView drawUp(UUID id, DrawUpVisitPaper request) {
        papers.hold(id);
        var visit = visits.held(id);
        if (!caller.is(Role.SUPERVISOR)) {
            visits.requireMember(id, caller.actor());
        }
        requireBegun(visit, request.kind());
        var now = clock.instant();
        var paper = new VisitPaper(
                visit,
                conducts.of(visit),
                tellsFindings(request.kind()) ? findings.ofVisit(id) : List.of(),
                allowances.counted(visit.enterpriseId(), visit.region(), visit.sector(), ChinaTime.dayOf(now)),
                (table, code) -> text("code-table." + table + "." + code.name()));
        var title = text("code-table.visit-paper-kind." + request.kind().name());
        return papers.get(papers.draw(paper.draft(request, title), caller.actor(), now));
    }

    private static boolean tellsFindings(VisitPaperKind kind) {
        return kind == VisitPaperKind.RECORD || kind == VisitPaperKind.RESULT;
    }

    private static void requireBegun(Known visit, VisitPaperKind kind) {
        if (visit.startedAt() == null) {
            throw new RuleViolation(
                    kind == VisitPaperKind.NOTICE && visit.isCovert()
                            ? VisitPaperProblem.VISIT_NOTICE_OF_COVERT
                            : VisitPaperProblem.VISIT_PAPER_TOO_EARLY,
                    visit.number());
        }
    }

    private String text(String key) {
        return texts.messages().find(Locale.SIMPLIFIED_CHINESE, key, List.of()).orElse(key);
    }
}
