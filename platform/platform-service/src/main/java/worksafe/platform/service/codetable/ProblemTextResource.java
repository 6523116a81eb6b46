package worksafe.platform.service.codetable;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.ProblemCatalogue;
import worksafe.platform.http.Problems;
import worksafe.platform.http.Slice;
import worksafe.platform.service.answer.SeldomChanges;

/** What the codes of this context's problems mean; the gateway makes a page of each. */
@Path("public/problems")
@Tag(name = "problem-texts", description = "问题代码 / codes of problems")
class ProblemTextResource {

    private final List<ProblemTextView> texts;

    ProblemTextResource(Problems problems) {
        var catalogue = new ProblemCatalogue(problems.messages());
        this.texts = catalogue.codes().stream()
                .map(code -> ProblemTextView.of(code, catalogue))
                .toList();
    }

    @GET
    @SeldomChanges
    @PermitAll
    @Operation(
            operationId = "list{Context}ProblemTexts",
            summary = "列出问题代码及其说明",
            description =
                    "Every code that a problem of this context or one of its violations may bear, with its title and detail in zh-CN"
                            + " and en, by code; what is filled in is left open. Open to everybody. Complete: there is no second page.")
    public Slice<ProblemTextView> list() {
        return Slice.complete(texts);
    }
}
