package worksafe.registry.letter;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("duty-letters")
@Tag(name = "duty-letters", description = "安全生产责任书 / duty letters")
class DutyLetterResource {

    private static final String ID = "责任书标识 / id of the letter";
    private static final String ID_EXAMPLE = "0198f6d0-5555-7aaa-8bbb-000000000051";
    private static final String YEAR = "年度，缺省今年 / year, by default this one";
    private static final String REGION = "区划，含其下级 / a division with all below it";
    private static final String REGION_EXAMPLE = "320281000000";

    private final DutyLetterOperations operations;
    private final DutyLetters letters;
    private final DutyLetterFiles files;
    private final LetterChainQueries chain;
    private final InstantSource clock;

    DutyLetterResource(
            DutyLetterOperations operations,
            DutyLetters letters,
            DutyLetterFiles files,
            LetterChainQueries chain,
            InstantSource clock) {
        this.operations = operations;
        this.letters = letters;
        this.files = files;
        this.chain = chain;
        this.clock = clock;
    }

    @POST
    @PermissionsAllowed("duty-letter:write")
    @Operation(
            operationId = "draftDutyLetter",
            summary = "起草安全生产责任书",
            description =
                    "Writes the letter of a level, subordinate and year from the template; its text does not change any more. How long it holds the policy says.")
    public DutyLetterView draft(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull DutyLetterRequests.DraftDutyLetter request) {
        return operations.draft(key, request);
    }

    @GET
    @PermissionsAllowed("duty-letter:read")
    @Operation(
            operationId = "listDutyLetters",
            summary = "列出安全生产责任书",
            description = "Duty letters within the caller's scope. Sort: -draftedAt, validUntil.")
    public Slice<DutyLetterSummary> list(@BeanParam DutyLetterFilter filter, @BeanParam PageQuery query) {
        return letters.list(filter, query);
    }

    @GET
    @Path("chain")
    @PermissionsAllowed("duty-letter:supervise")
    @Operation(
            operationId = "getDutyLetterChain",
            summary = "查看责任书层层签订情况",
            description =
                    "By level, how many towns, departments, villages and enterprises within the caller's scope there are, and how many have a letter of the year that both signed.")
    public LetterChainView chain(
            @QueryParam("year") @Parameter(description = YEAR, example = "2026") @Nullable Integer year,
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region) {
        return chain.of(year(year), region);
    }

    @GET
    @Path("missing")
    @PermissionsAllowed("duty-letter:supervise")
    @Operation(
            operationId = "listMissingDutyLetters",
            summary = "列出未签订责任书的",
            description =
                    "Towns, departments, villages or enterprises within the caller's scope that have no letter of the level and year that both signed. Sort: key.")
    public Slice<MissingLetter> missing(
            @QueryParam("level") @NotNull @Parameter(description = "签订层级 / level", example = "COUNTY_TOWN")
                    LetterLevel level,
            @QueryParam("year") @Parameter(description = YEAR, example = "2026") @Nullable Integer year,
            @QueryParam("region") @Parameter(description = REGION, example = REGION_EXAMPLE) @Nullable
                    RegionCode region,
            @BeanParam PageQuery query) {
        return query.slice(List.of("key"), page -> chain.missing(level, year(year), region, page));
    }

    private int year(@Nullable Integer asked) {
        return asked == null ? ChinaTime.dayOf(clock.instant()).getYear() : asked;
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("duty-letter:read")
    @Operation(
            operationId = "getDutyLetter",
            summary = "查看安全生产责任书",
            description =
                    "One letter with its text, its signatures, its scanned paper, and what the caller may do now.")
    public DutyLetterView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @GET
    @Path("{id}/pdf")
    @Produces(DutyLetterFiles.PDF)
    @PermissionsAllowed("duty-letter:read")
    @Operation(
            operationId = "printDutyLetter",
            summary = "打印安全生产责任书",
            description =
                    "The letter as A4 pages with embedded fonts and lines to sign on; what was signed stands there. The signed paper comes back as a file with signDutyLetterOnPaper.")
    @APIResponse(
            responseCode = "200",
            description = "PDF 文件 / the file",
            content =
                    @Content(
                            mediaType = DutyLetterFiles.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response print(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return files.answer(id);
    }

    @POST
    @Path("{id}/signature")
    @PermissionsAllowed("duty-letter:sign")
    @Operation(
            operationId = "signDutyLetter",
            summary = "签署安全生产责任书",
            description =
                    "Signs for a side, naming the hash of what was read. The superior signs by an account above the subordinate, or of no enterprise; the subordinate by one of its own; the two by different accounts.")
    public DutyLetterView sign(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DutyLetterRequests.SignDutyLetter request) {
        return operations.sign(id, expected, request);
    }

    @POST
    @Path("{id}/paper")
    @PermissionsAllowed("duty-letter:write")
    @Operation(
            operationId = "signDutyLetterOnPaper",
            summary = "登记纸质签署件",
            description = "A scanned paper that both signed stands for both signatures; the superior enters it.")
    public DutyLetterView signOnPaper(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DutyLetterRequests.SignDutyLetterOnPaper request) {
        return operations.signOnPaper(id, expected, request);
    }

    @POST
    @Path("{id}/assessment")
    @PermissionsAllowed("duty-letter:write")
    @Operation(
            operationId = "assessDutyLetter",
            summary = "登记责任书考核结果",
            description = "The superior enters how the subordinate was assessed by the letter, once.")
    public DutyLetterView assess(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DutyLetterRequests.AssessDutyLetter request) {
        return operations.assess(id, expected, request);
    }

    @POST
    @Path("{id}/ending")
    @PermissionsAllowed("duty-letter:write")
    @Operation(
            operationId = "endDutyLetter",
            summary = "终止安全生产责任书",
            description =
                    "The letter holds no more, or was drafted wrongly; its clocks end. One that both signed the superior ends.")
    public DutyLetterView end(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull DutyLetterRequests.EndDutyLetter request) {
        return operations.end(id, expected, request.reason());
    }
}
