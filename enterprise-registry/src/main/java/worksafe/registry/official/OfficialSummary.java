package worksafe.registry.official;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;
import worksafe.registry.authority.PostKind;

/** An entry of the roster as a line of a list. */
@Schema(description = "监管人员列表项 / an entry of the roster as a line of a list")
public record OfficialSummary(
        UUID id,

        @Schema(description = "账户 / account", examples = "zhang.wei")
        String account,

        @Schema(description = "姓名 / name", examples = "张伟") String name,

        @Schema(description = "监管机构标识 / id of the authority", examples = "0198f5b0-2222-7aaa-8bbb-000000000002")
        UUID authorityId,

        @Schema(description = "监管机构 / authority", examples = "江阴市应急管理局")
        String authorityName,

        @Schema(description = "机构所在区划 / place of the authority", examples = "320281000000") @PlaceCode
        String region,

        @Schema(description = "机构主管行业，综合机构不返回 / sector of the authority; absent for all") @Nullable
        Sector sector,

        @Schema(description = "科室代码，不属科室的不返回 / code of the section; absent without one", examples = "WH") @Nullable
        String sectionCode,

        @Schema(description = "科室，不属科室的不返回 / section; absent without one", examples = "危化品监管科") @Nullable
        String sectionName,

        @Schema(description = "岗位代码 / code of the post", examples = "WH-01")
        String postCode,

        @Schema(description = "岗位名称 / name of the post", examples = "危化品监管员")
        String postName,

        @Schema(description = "岗位类别 / kind of post", examples = "SUPERVISOR")
        PostKind postKind,

        @Schema(description = "网格标识，不在网格的不返回 / grid; absent outside of grids") @Nullable
        UUID gridId,

        @Schema(description = "是否专职 / whether full-time", examples = "true")
        boolean fullTime,

        @Schema(description = "任职首日 / first day", examples = "2026-03-01") @Projected("fromDay")
        LocalDate from,

        @Schema(
                description = "任职末日（含当日），未定不返回 / last day, included; absent while none is named",
                examples = "2028-02-29")
        @Projected("untilDay")
        @Nullable
        LocalDate until,

        OfficialStatus status) {

    static OfficialSummary of(Official official) {
        return new OfficialSummary(
                official.id(),
                official.account(),
                official.name(),
                official.authorityId(),
                official.authorityName(),
                official.region().toString(),
                official.sector(),
                official.sectionCode(),
                official.sectionName(),
                official.postCode(),
                official.postName(),
                official.postKind(),
                official.gridId(),
                official.fullTime(),
                official.fromDay(),
                official.untilDay(),
                official.status());
    }
}
