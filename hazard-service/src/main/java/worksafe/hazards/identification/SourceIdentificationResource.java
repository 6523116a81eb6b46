package worksafe.hazards.identification;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.Caller;
import worksafe.platform.http.Slice;

@Path("source-identification")
@Tag(name = "source-identification", description = "重大危险源辨识计算 / identification of major hazard sources")
class SourceIdentificationResource {

    private final SourceLevelRule rule;
    private final Caller caller;
    private final InstantSource clock;

    SourceIdentificationResource(SourceLevelRule rule, Caller caller, InstantSource clock) {
        this.rule = rule;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("source:read")
    @Operation(
            operationId = "identifySourceOnTrial",
            summary = "试算重大危险源 / Reckon on trial whether there is a major hazard source",
            description =
                    "Computes S, R and the level of a unit by the standard in force today, with every term and where it stands."
                            + " Nothing is recorded.")
    public IdentificationView identify(@Valid @NotNull IdentificationRequest request) {
        var day = today();
        var identified = SourceIdentification.of(rule.standard(day), request.stated(""), request.people());
        var graded = rule.grading(caller.region(), null, day);
        return IdentificationView.of(identified, graded.thresholds(), graded.basis());
    }

    @GET
    @Path("substances")
    @PermissionsAllowed("source:read")
    @Operation(
            operationId = "listSourceSubstances",
            summary = "列出标准表1的危险化学品",
            description =
                    "Table 1 of the standard in force on a day, by its rows, with β of table 3. Complete: there is no"
                            + " second page.")
    public Slice<SourceSubstance> substances(
            @QueryParam("day")
                    @Parameter(description = "日期，默认今日 / day, today by default", example = "2026-03-01")
                    @Nullable
                    LocalDate day) {
        return Slice.complete(rule.standard(day == null ? today() : day).substances());
    }

    @GET
    @Path("categories")
    @PermissionsAllowed("source:read")
    @Operation(
            operationId = "listSourceCategories",
            summary = "列出标准表2、表4的危险性类别",
            description =
                    "Tables 2 and 4 of the standard in force on a day, by symbol. Complete: there is no second page.")
    public Slice<SourceCategory> categories(
            @QueryParam("day")
                    @Parameter(description = "日期，默认今日 / day, today by default", example = "2026-03-01")
                    @Nullable
                    LocalDate day) {
        return Slice.complete(rule.standard(day == null ? today() : day).categories());
    }

    private LocalDate today() {
        return ChinaTime.dayOf(clock.instant());
    }
}
