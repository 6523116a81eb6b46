package worksafe.registry.law;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;

/** The law, without a token and the same whoever asks. */
@Path("public")
@Tag(name = "laws", description = "法律法规库 / law library")
class PublicLawResource {

    private final Laws laws;

    PublicLawResource(Laws laws) {
        this.laws = laws;
    }

    @GET
    @Path("laws")
    @PermitAll
    @Operation(
            operationId = "listLaws",
            summary = "查询法律法规文件",
            description =
                    "Laws, regulations, rules, papers and standards in their dated editions, by words, force, issuer or"
                            + " the day on which they hold. Open to everybody. Sort: title.")
    public Slice<LawSummary> list(@BeanParam LawFilter filter, @BeanParam PageQuery query) {
        var unused = Laws.searched(filter.text());
        return laws.list(filter, query);
    }

    @GET
    @Path("laws/{id}")
    @PermitAll
    @Operation(
            operationId = "getLaw",
            summary = "查看法律法规文件",
            description = "One document with what stood before it and what took its place. Open to everybody.")
    public LawView get(
            @PathParam("id") @Parameter(description = "文件标识 / id of the document", example = "tzzy-30") String id) {
        return laws.view(id);
    }

    @GET
    @Path("law-clauses")
    @PermitAll
    @Operation(
            operationId = "listLawClauses",
            summary = "查询条款",
            description =
                    "Clauses by words, document or the day on which they hold, in the order of the document. Of each its"
                            + " subject in our own words; its wording only where a second person confirmed it. Open to everybody."
                            + " Sort: position.")
    public Slice<ClauseView> clauses(@BeanParam ClauseFilter filter, @BeanParam PageQuery query) {
        var unused = Laws.searched(filter.text());
        return laws.list(filter, query);
    }

    @GET
    @Path("law-clauses/{id}")
    @PermitAll
    @Operation(
            operationId = "getLawClause",
            summary = "查看条款",
            description = "One clause by the id that policies, findings and refusals carry. Open to everybody.")
    public ClauseView clause(
            @PathParam("id") @Parameter(description = "条款标识 / id of the clause", example = "tzzy-30.21") String id) {
        return laws.clause(id);
    }

    @GET
    @Path("law-changes")
    @PermitAll
    @Operation(
            operationId = "listLawChanges",
            summary = "查询法律法规变动",
            description =
                    "Which documents came into force, were replaced or ended within a period, the latest first; what is"
                            + " known to come is told, too. Open to everybody. Sort: -day.")
    public Slice<LawChange.Line> changes(@BeanParam LawChange.Filter filter, @BeanParam PageQuery query) {
        return laws.list(filter, query);
    }
}
