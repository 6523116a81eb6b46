package worksafe.platform.papers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.EntityTag;
import worksafe.platform.http.Messages;
import worksafe.platform.http.NotFound;
import worksafe.platform.papers.pdf.PaperPdf;
import worksafe.platform.papers.pdf.PaperSheet;
import worksafe.platform.papers.template.PaperContent;
import worksafe.platform.papers.template.PaperTemplates;
import worksafe.platform.print.PrintedPages.Line;

/**
 * The files of papers: written when they are asked for, and never kept. Of each that is handed out of a paper signed by all the digest
 * enters the audit log, by which the file can be verified wherever it goes.
 */
@ApplicationScoped
public class PaperFiles {

    /** The media type of the files. */
    public static final String PDF = "application/pdf";

    private static final String TO_SIGN = "________________";

    private final Papers papers;
    private final PaperTemplates templates;
    private final PaperPdf pdf;
    private final PublicPapers publicPapers;
    private final Messages messages = Messages.load(Thread.currentThread().getContextClassLoader());

    PaperFiles(Papers papers, PaperTemplates templates, PaperPdf pdf, PublicPapers publicPapers) {
        this.papers = papers;
        this.templates = templates;
        this.pdf = pdf;
        this.publicPapers = publicPapers;
    }

    /**
     * The file of a paper as an answer, outside of any transaction: no connection waits while it is written.
     *
     * @throws NotFound when there is none, or none within the scope
     */
    public Response answer(UUID id) {
        var paper = papers.get(id);
        var file = pdf.render(sheet(paper));
        if (paper.signedAt().isPresent()) {
            publicPapers.handOut(paper.verifyCode(), file);
        }
        return Response.ok(file, PDF)
                .header("ETag", EntityTag.of(paper.version()).value())
                .header("Cache-Control", "private, no-cache")
                .header("Content-Disposition", "attachment; filename=\"" + paper.number() + ".pdf\"")
                .build();
    }

    private PaperSheet sheet(Paper paper) {
        var content = PaperContent.read(templates.of(paper.kind(), paper.templateVersion()), paper.content());
        return new PaperSheet(
                content,
                paper.number(),
                notice(paper.status()),
                signatures(paper),
                receipt(paper.receipt().orElse(null)),
                text("paper-printed-disclosure." + paper.disclosure()),
                paper.verifyUrl(),
                paper.verifyCode(),
                paper.contentSha256());
    }

    private @Nullable String notice(PaperStatus status) {
        return switch (status) {
            case DRAFT -> text("paper-printed-draft");
            case WITHDRAWN -> text("paper-printed-withdrawn");
            case SIGNED, SERVED -> null;
        };
    }

    private List<Line> signatures(Paper paper) {
        var lines = new ArrayList<Line>();
        for (var signature : paper.given()) {
            lines.add(new Line(
                    text("paper-printed-official"),
                    signature.name() + "　" + PaperContent.day(ChinaTime.dayOf(signature.at()))));
        }
        while (lines.size() < paper.signatures()) {
            lines.add(new Line(text("paper-printed-official"), TO_SIGN));
        }
        return lines;
    }

    private List<Line> receipt(@Nullable PaperReceipt receipt) {
        return List.of(
                new Line(
                        text("paper-printed-way"),
                        receipt == null ? "" : text("code-table.paper-service-way." + receipt.way())),
                new Line(text("paper-printed-served-on"), receipt == null ? "" : PaperContent.day(receipt.servedOn())),
                new Line(text("paper-printed-recipient"), receipt == null ? "" : said(receipt.recipient())),
                new Line(text("paper-printed-relation"), receipt == null ? "" : said(receipt.relation())),
                new Line(text("paper-printed-evidence"), receipt == null ? "" : said(receipt.evidence())));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String text(String key) {
        return messages.text(Locale.SIMPLIFIED_CHINESE, key);
    }
}
