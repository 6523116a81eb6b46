package worksafe.training.staff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How it stands with the staff of a place today. */
@Schema(description = "人员情况统计 / how it stands with the staff of a place today")
public record PersonnelFigures(
        @Schema(description = "统计日 / the day", examples = "2026-12-01")
        LocalDate on,

        @Schema(
                description =
                        "在岗安全生产管理人员中的注册安全工程师；明细见 engineer-shares / registered engineers among safety managers; listed by engineer-shares")
        Share managers,

        @Schema(
                description =
                        "专职监管人员中的注册安全工程师，取各单位最近一次登记；没有规定目标 / registered engineers among full-time supervisors, as last stated; no document sets a target")
        Share supervisors,

        @Schema(description = "高风险行业在岗须持证人员中可上岗的 / who may work among the personnel of high-risk trades")
        Share highRisk,

        @Schema(
                description =
                        "即将到期的在岗证书，明细见 posts?expiringWithinDays= / certificates that end soon; listed by posts?expiringWithinDays=")
        List<Expiring> expiring) {

    public PersonnelFigures {
        expiring = List.copyOf(expiring);
    }

    /** A part of a whole. */
    @Schema(name = "PersonnelShare", description = "占比 / a part of a whole")
    public record Share(
            @Schema(description = "总数 / all", examples = "240")
            long all,

            @Schema(description = "其中 / of them", examples = "31")
            long part,

            @Schema(description = "百分比，总数为零的不返回 / percent; absent of nobody", examples = "12.9") @Nullable
            BigDecimal percent) {

        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        static Share of(long all, long part) {
            return new Share(
                    all,
                    part,
                    all == 0
                            ? null
                            : BigDecimal.valueOf(part)
                                    .multiply(HUNDRED)
                                    .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
        }
    }

    /** How many posts rest on a certificate that ends within so many days. */
    @Schema(name = "ExpiringCertificates", description = "若干日内到期的证书 / certificates that end within so many days")
    public record Expiring(
            @Schema(description = "日数，含当日 / days, today counted", examples = "30")
            int withinDays,

            @Schema(description = "岗位数 / posts", examples = "12")
            long posts) {}
}
