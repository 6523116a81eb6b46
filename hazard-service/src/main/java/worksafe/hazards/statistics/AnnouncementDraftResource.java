package worksafe.hazards.statistics;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;

@Path("major-danger-announcement-draft")
@Tag(name = "statistics", description = "统计 / statistics")
class AnnouncementDraftResource {

    private final AnnouncementDraftQueries drafts;

    AnnouncementDraftResource(AnnouncementDraftQueries drafts) {
        this.drafts = drafts;
    }

    @GET
    @PermissionsAllowed("listing:read")
    @Operation(
            operationId = "draftMajorDangerAnnouncement",
            summary = "重大事故隐患公告底稿",
            description =
                    "What the register major-danger-announcement asks for, filled in from the listings: what was listed in a period, and what was done about it by its end. Nothing is recorded.")
    public AnnouncementDraft draft(
            @QueryParam("period")
                    @Parameter(
                            description =
                                    "月 2026-03、季 2026Q1、年 2026；默认上一季度 / month, quarter or year; the last quarter by default",
                            example = "2026Q3")
                    @Nullable
                    String period,
            @QueryParam("region")
                    @Parameter(
                            description = "区划，含其下级，默认本人辖区 / a division with all below it; the caller's own by default",
                            example = "320281000000")
                    @Nullable
                    RegionCode region) {
        return drafts.draft(period, region);
    }
}
