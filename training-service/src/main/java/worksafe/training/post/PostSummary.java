package worksafe.training.post;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.service.listing.Projected;
import worksafe.training.compliance.BarGround;
import worksafe.training.compliance.BarReason;
import worksafe.training.compliance.OperationCategory;
import worksafe.training.compliance.QualificationKind;
import worksafe.training.compliance.SupportingCertificate;

/** A post as a line of a list. */
@Schema(description = "岗位列表项 / a post as a line of a list")
public record PostSummary(
        UUID id,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        @Projected("version")
        long revision,

        UUID personId,

        @Schema(description = "姓名 / name", examples = "王建国") String personName,

        UUID enterpriseId,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        Sector sector,
        @Projected("qualification.kind") QualificationKind kind,
        @Projected("qualification.category") @Nullable OperationCategory category,

        @Schema(description = "任职起始日 / first day", examples = "2026-03-01") @Projected("fromDay")
        LocalDate from,

        @Projected("untilDay")
        @Schema(description = "离岗日，该日起不再在岗；在岗不返回 / day from which it no longer counts; absent while it has not ended")
        @Nullable
        LocalDate until,

        PostStatus status,
        EmploymentKind employment,

        @Projected("rest.validUntil")
        @Schema(description = "所依据证书的有效期截止日 / last day of validity of its certificate", examples = "2032-03-14")
        @Nullable
        LocalDate validUntil,

        @Projected("rest.inForceUntil")
        @Schema(
                description = "该证书最后有效之日（含应复审日） / last day on which it holds, its review counted",
                examples = "2029-03-14")
        @Nullable
        LocalDate inForceUntil,

        @Projected("bar.code") @Schema(description = "不得上岗理由 / why barred") @Nullable
        BarGround barCode) {

    static PostSummary of(Post post) {
        return new PostSummary(
                post.id(),
                post.version(),
                post.personId(),
                post.personName(),
                post.enterpriseId(),
                post.region().toString(),
                post.sector(),
                post.qualification().kind(),
                post.qualification().category(),
                post.from(),
                post.until().orElse(null),
                post.status(),
                post.employment(),
                post.rest().map(SupportingCertificate::validUntil).orElse(null),
                post.rest().map(SupportingCertificate::inForceUntil).orElse(null),
                post.bar().map(BarReason::code).orElse(null));
    }
}
