package worksafe.hazards.listing;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.PageQuery;
import worksafe.platform.http.Slice;
import worksafe.platform.service.IdempotencyKey;

@Path("listings")
@Tag(name = "listings", description = "重大事故隐患挂牌督办 / listed supervision of major dangers")
class ListingResource {

    private static final String ID = "挂牌标识 / id of the listing";
    private static final String ID_EXAMPLE = "0198f5c0-3333-7aaa-8bbb-000000000003";

    private final ListingOperations operations;
    private final DangerListings listings;

    ListingResource(ListingOperations operations, DangerListings listings) {
        this.operations = operations;
        this.listings = listings;
    }

    @POST
    @PermissionsAllowed("listing:propose")
    @Operation(
            operationId = "proposeListing",
            summary = "提出挂牌",
            description =
                    "Proposes a major danger for the annual or a quarterly list of a level, at least the level that the"
                            + " standard leaves it to. What the government bears names its body, fund entry and schedule.")
    public ListingView propose(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull ListingRequests.ProposeListing request) {
        return operations.propose(key, request);
    }

    @GET
    @PermissionsAllowed("listing:read")
    @Operation(
            operationId = "listListings",
            summary = "列出挂牌督办",
            description =
                    "Listings within the caller's scope; level, kind, year and quarter make a batch. Sort: -proposedAt"
                            + " (default).")
    public Slice<ListingSummary> list(@BeanParam ListingFilter filter, @BeanParam PageQuery query) {
        return listings.list(filter, query);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("listing:read")
    @Operation(
            operationId = "getListing",
            summary = "查看挂牌督办",
            description =
                    "One listing with its day and the basis of it, papers, timeline, and what the caller may do now.")
    public ListingView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/completion")
    @PermissionsAllowed("listing:propose")
    @Operation(
            operationId = "completeListing",
            summary = "补正挂牌提议 / Complete a proposal to list",
            description = "Completes a proposal that was returned; the authority's days to decide run on.")
    public ListingView complete(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ListingRequests.CompleteListing request) {
        return operations.complete(id, expected, request);
    }

    @POST
    @Path("{id}/decision")
    @PermissionsAllowed("listing:decide")
    @Operation(
            operationId = "decideListing",
            summary = "决定挂牌、不予挂牌或退回补正",
            description =
                    "LISTED until a day, at the latest the one that the policy allows, which takes over what a lower level"
                            + " has listed; DECLINED by a clause; or RETURNED with what is missing. For all of the level's"
                            + " place, and not by who proposed it.")
    public ListingView decide(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ListingRequests.DecideListing request) {
        return operations.decide(id, expected, request.required());
    }

    @POST
    @Path("{id}/filing")
    @PermissionsAllowed("listing:file")
    @Operation(
            operationId = "fileListing",
            summary = "报送上级",
            description = "Notes that the listing was filed with the level above.")
    public ListingView file(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ListingRequests.FileListing request) {
        return operations.file(id, expected, request);
    }

    @POST
    @Path("{id}/notice")
    @PermissionsAllowed("listing:draw-up-notice")
    @Operation(
            operationId = "drawUpListingNotice",
            summary = "制作督办通知书或摘牌通知书",
            description =
                    "Draws up the paper that tells the enterprise that it is listed or, once that is lifted, that it was."
                            + " It is signed, served, withdrawn and published as a paper.")
    public ListingView drawUpNotice(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ListingRequests.DrawUpNotice request) {
        return operations.drawUpNotice(id, expected, request);
    }

    @POST
    @Path("{id}/progress")
    @PermissionsAllowed("listing:report-progress")
    @Operation(
            operationId = "reportListingProgress",
            summary = "报告整改进展",
            description = "The enterprise, or the department that sees to it, reports how far the work has come.")
    public ListingView report(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ListingRequests.ReportListingProgress request) {
        return operations.report(id, expected, request);
    }

    @POST
    @Path("{id}/rectification")
    @PermissionsAllowed("listing:rectify")
    @Operation(
            operationId = "rectifyListing",
            summary = "申请验收 / Ask for acceptance of a listed danger",
            description =
                    "Applies for the acceptance of what is listed, once the danger itself was reported as put right;"
                            + " experts are then convened about examinationId.")
    public ListingView rectify(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ListingRequests.RectifyListing request) {
        return operations.rectify(id, expected, request.note());
    }

    @POST
    @Path("{id}/acceptance")
    @PermissionsAllowed("listing:accept")
    @Operation(
            operationId = "acceptListing",
            summary = "挂牌验收 / Accept the rectification of a listed danger",
            description =
                    "PASSED accepts what the experts found put right and a re-check has passed; FAILED sends it back. Not by"
                            + " who put the danger right, re-checked it or sat among the experts.")
    public ListingView accept(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ListingRequests.AcceptListing request) {
        return operations.accept(id, expected, request);
    }

    @POST
    @Path("{id}/delisting")
    @PermissionsAllowed("listing:delist")
    @Operation(
            operationId = "delistListing",
            summary = "摘牌 / Take a danger off the list",
            description =
                    "Lifts a listing that was accepted, by another account than accepted it; only then may the danger be"
                            + " struck off.")
    public ListingView delist(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull ListingRequests.DelistListing request) {
        return operations.delist(id, expected, request.opinion());
    }
}
