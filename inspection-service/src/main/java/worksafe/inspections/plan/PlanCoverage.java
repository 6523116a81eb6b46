package worksafe.inspections.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;

/** Which enterprises of an authority were visited or guided in the year of its plan. */
@Schema(description = "逐企检查覆盖情况 / which enterprises were visited or guided in the year")
public record PlanCoverage(
        @Schema(description = "辖区内在营企业数 / enterprises of the authority that trade", examples = "312")
        int enterprises,

        @Schema(description = "已检查企业数 / of them visited", examples = "280")
        int visited,

        @Schema(description = "未检查但已服务指导的企业数 / not visited, but called on for guidance", examples = "12")
        int guidedOnly,

        @Schema(description = "既未检查也未服务指导的企业数 / neither", examples = "20")
        int uncovered,

        @Schema(description = "既未检查也未服务指导的企业 / those that are neither, in the order of their ids")
        List<UnvisitedEnterprise> items,

        @Schema(
                description = "下一页的 after；没有下一页的不返回 / what to ask after for the next page; absent on the last",
                examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID next) {

    /** How many a page shows. */
    static final int PAGE = 100;

    public PlanCoverage {
        items = List.copyOf(items);
    }

    static PlanCoverage of(int enterprises, int visited, int guidedOnly, List<UnvisitedEnterprise> items) {
        return new PlanCoverage(
                enterprises,
                visited,
                guidedOnly,
                enterprises - visited - guidedOnly,
                items,
                items.size() < PAGE ? null : items.getLast().enterpriseId());
    }

    /** An enterprise that nobody came to. */
    @Schema(description = "未覆盖企业 / an enterprise that nobody came to")
    public record UnvisitedEnterprise(
            UUID enterpriseId,

            @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
            String enterpriseName,

            @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
            String region) {}
}
