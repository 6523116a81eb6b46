package worksafe.registry.insurer;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

@Path("insured-enterprises")
@Tag(name = "insurers", description = "保险机构 / what insurers read")
class InsuredResource {

    private final InsuredQueries insured;
    private final InsuredSheetQueries sheets;
    private final Scopes scopes;

    InsuredResource(InsuredQueries insured, InsuredSheetQueries sheets, Scopes scopes) {
        this.insured = insured;
        this.sheets = sheets;
        this.scopes = scopes;
    }

    @GET
    @PermissionsAllowed("insured:read")
    @Operation(
            operationId = "listInsuredEnterprises",
            summary = "列出承保企业",
            description =
                    "The enterprises whose safety liability insurance in force names the insurer for which the caller's account reads"
                            + " by the register insurer-access, by id. Each line that is shown stands in the audit trail.")
    public Slice<InsuredSummary> list(@BeanParam PageQuery query) {
        return query.slice(List.of("id"), this::page);
    }

    private Slice<InsuredSummary> page(Page page) {
        var after = page.after();
        var ids = insured.ids(null, after == null ? null : after.value(0, UUID::fromString), page.fetch());
        var total = insured.total(page);
        return Slice.of(
                scopes.call(only(Set.copyOf(ids)), () -> sheets.lines(ids)),
                page,
                row -> List.of(row.enterpriseId()),
                total);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("insured:read")
    @Operation(
            operationId = "getInsuredSheet",
            summary = "查看承保企业简况",
            description =
                    "What an insurer is shown of an enterprise that it insures: basics, policies, grade, standardisation, how it"
                            + " stands to what is asked of it, and open dangers, in numbers. Any other enterprise is not found. Each"
                            + " reading stands in the audit trail.")
    public InsuredSheetView sheet(
            @PathParam("id")
                    @Parameter(
                            description = "企业标识 / id of the enterprise",
                            example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
                    UUID id) {
        if (insured.ids(id, null, 1).isEmpty()) {
            throw new NotFound(id);
        }
        return scopes.call(
                only(Set.of(id)), () -> sheets.sheet(id, scopes.current().subject()));
    }

    /** The caller's scope with these enterprises and no other, which the wall of the database holds. */
    private Scope only(Set<UUID> enterprises) {
        var own = scopes.current();
        return new Scope(own.region(), own.sectors(), enterprises, own.subject(), null);
    }
}
