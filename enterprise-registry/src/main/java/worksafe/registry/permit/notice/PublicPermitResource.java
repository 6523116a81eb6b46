package worksafe.registry.permit.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Scope;
import worksafe.platform.http.Slice;
import worksafe.platform.service.Scopes;

/** What is public of permits, without a token and the same whoever asks. */
@Path("public/safety-permits")
@Tag(name = "public-safety-permits", description = "安全生产许可证公布和查验 / safety production permits in public")
class PublicPermitResource {

    private final PublicPermits notices;
    private final Scopes scopes;
    private final InstantSource clock;

    PublicPermitResource(PublicPermits notices, Scopes scopes, InstantSource clock) {
        this.notices = notices;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublicSafetyPermits",
            summary = "查询取得安全生产许可证的企业",
            description = "Permits that are in force today, the newest first. Open to everybody. Sort: -publishedAt.")
    public Slice<PublicPermitView> list(@BeanParam PublicPermitFilter filter, @BeanParam PageQuery query) {
        var today = ChinaTime.dayOf(clock.instant());
        return query.slice(
                notices.sorts(), page -> scopes.call(Scope.nothing(), () -> notices.list(filter, page, today)));
    }

    @GET
    @Path("check")
    @PermitAll
    @Operation(
            operationId = "checkPublicSafetyPermit",
            summary = "按编号和企业名称查验安全生产许可证",
            description =
                    "How the permit of that number and that enterprise stands today, also one that is suspended or ended; 404 when"
                            + " there is none. Open to everybody.")
    public PublicPermitView check(
            @QueryParam("number")
                    @NotBlank
                    @Size(max = 40)
                    @Parameter(description = "许可证编号 / number of the permit", example = "AX320281-2026-000007")
                    String number,
            @QueryParam("name")
                    @NotBlank
                    @Size(max = 300)
                    @Parameter(description = "企业名称 / name of the enterprise", example = "江阴市澄江化工有限公司")
                    String name) {
        return scopes.call(Scope.nothing(), () -> notices.check(number, name, ChinaTime.dayOf(clock.instant())));
    }
}
