package worksafe.training.duty;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Trade;
import worksafe.training.rule.TrainingAudience;

/** Whose training of which year; whatever is absent restricts nothing. */
public final class YearlyTrainingFilter {

    @QueryParam("year")
    @Parameter(description = "年度，缺省为今年 / year, this year by default", example = "2026")
    @Nullable
    Integer year;

    @QueryParam("enterpriseId")
    @Parameter(description = "企业标识 / enterprise", example = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
    @Nullable
    UUID enterpriseId;

    @QueryParam("region")
    @Parameter(description = "区划，含其下级 / a division with all below it", example = "320281102000")
    @Nullable
    RegionCode region;

    @QueryParam("trade")
    @Parameter(description = "行业，含其细分 / trade, with its parts", example = "NON_COAL_MINE")
    @Nullable
    Trade trade;

    @QueryParam("audience")
    @Parameter(description = "培训对象 / audience", example = "WORKER")
    @Nullable
    TrainingAudience audience;

    @QueryParam("met")
    @Parameter(description = "学时是否已满 / whether the hours are met", example = "false")
    @Nullable
    Boolean met;
}
