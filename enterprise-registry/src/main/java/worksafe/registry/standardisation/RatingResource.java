package worksafe.registry.standardisation;

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

@Path("standardisation-ratings")
@Tag(name = "standardisation-ratings", description = "安全生产标准化定级 / standardisation ratings")
class RatingResource {

    private static final String ID = "定级标识 / id of the rating";
    private static final String ID_EXAMPLE = "0198f6d0-7777-7aaa-8bbb-000000000007";

    private final RatingOperations operations;
    private final StandardisationRatings ratings;

    RatingResource(RatingOperations operations, StandardisationRatings ratings) {
        this.operations = operations;
        this.ratings = ratings;
    }

    @GET
    @PermissionsAllowed("standardisation-rating:read")
    @Operation(
            operationId = "listStandardisationRatings",
            summary = "列出标准化定级",
            description =
                    "Ratings within the caller's scope. Those of status RATED are in force. Sort: -openedAt (default).")
    public Slice<RatingSummary> list(@BeanParam RatingFilter filter, @BeanParam PageQuery query) {
        return ratings.list(filter, query);
    }

    @POST
    @PermissionsAllowed("standardisation-rating:self-rate")
    @Operation(
            operationId = "recordStandardisationSelfRating",
            summary = "登记标准化自评",
            description =
                    "An enterprise rated itself by a standard; to be rated it then applies with submitApplication, kind"
                            + " standardisation-rating. By one standard it has one such matter under way.")
    public RatingView begin(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull RatingRequests.RecordSelfRating request) {
        return operations.begin(key, request);
    }

    @POST
    @Path("past")
    @PermissionsAllowed("standardisation-rating:enter")
    @Operation(
            operationId = "enterStandardisationRating",
            summary = "补录既有标准化等级",
            description =
                    "A level that was given before this system knew of it, with its days; marked as entered afterwards. What"
                            + " is over is entered as ended, and no clock starts in the past.")
    public RatingView enter(
            @HeaderParam("Idempotency-Key") IdempotencyKey key,
            @Valid @NotNull RatingRequests.EnterPastRating request) {
        return operations.enter(key, request);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("standardisation-rating:read")
    @Operation(
            operationId = "getStandardisationRating",
            summary = "查看标准化定级",
            description =
                    "One rating with self-rating, review, showing, level, timeline, and what the caller may do now.")
    public RatingView get(@PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id) {
        return operations.get(id);
    }

    @POST
    @Path("{id}/self-rating")
    @PermissionsAllowed("standardisation-rating:self-rate")
    @Operation(
            operationId = "repeatStandardisationSelfRating",
            summary = "再次自评",
            description =
                    "Before it applies, or each year once it is rated; the yearly clock is met and runs anew. Refused while an"
                            + " application waits.")
    public RatingView rateItself(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RatingRequests.RateItselfAnew request) {
        return operations.rateItself(id, expected, request);
    }

    @POST
    @Path("{id}/review")
    @PermissionsAllowed("standardisation-rating:review")
    @Operation(
            operationId = "reviewStandardisationRating",
            summary = "登记现场评审",
            description =
                    "What the reviewing body found on the spot; entered again once what was not in order is put right.")
    public RatingView review(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RatingRequests.ReviewRating request) {
        return operations.review(id, expected, request);
    }

    @POST
    @Path("{id}/showing")
    @PermissionsAllowed("standardisation-rating:show")
    @Operation(
            operationId = "showStandardisationRating",
            summary = "公示拟定级企业",
            description = "Where and until when everybody may see that it is to be rated; at least as long as"
                    + " standardisation.showing-period says. For the office of the level that is wanted.")
    public RatingView show(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RatingRequests.ShowRating request) {
        return operations.show(id, expected, request);
    }

    @POST
    @Path("{id}/rating")
    @PermissionsAllowed("standardisation-rating:decide")
    @Operation(
            operationId = "giveStandardisationRating",
            summary = "确认标准化等级",
            description =
                    "Gives the level, no better than the review found, once the showing is over; by the office of the level"
                            + " and another person than wrote the review down. What was held by the same standard gives way.")
    public RatingView rate(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RatingRequests.GiveRating request) {
        return operations.rate(id, expected, request);
    }

    @POST
    @Path("{id}/refusal")
    @PermissionsAllowed("standardisation-rating:decide")
    @Operation(
            operationId = "refuseStandardisationRating",
            summary = "不予定级",
            description = "Does not give the level, with the reason; the enterprise may begin anew.")
    public RatingView refuse(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RatingRequests.RefuseRating request) {
        return operations.refuse(id, expected, request);
    }

    @POST
    @Path("{id}/withdrawal")
    @PermissionsAllowed("standardisation-rating:withdraw")
    @Operation(
            operationId = "withdrawStandardisationRating",
            summary = "撤销标准化等级",
            description =
                    "Takes the level back on one of the grounds of standardisation.withdrawal-grounds, by the office of the"
                            + " level.")
    public RatingView withdraw(
            @PathParam("id") @Parameter(description = ID, example = ID_EXAMPLE) UUID id,
            @HeaderParam("If-Match") IfMatch expected,
            @Valid @NotNull RatingRequests.WithdrawRating request) {
        return operations.withdraw(id, expected, request);
    }
}
