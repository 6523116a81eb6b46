package worksafe.registry.authority;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionLevel;
import worksafe.platform.http.Versioned;

/** An authority with its sections and posts. */
@Schema(description = "监管机构详情 / an authority with its sections and posts")
public record AuthorityView(
        @JsonUnwrapped AuthoritySummary summary,

        @Schema(description = "修订号；为 3 时 ETag 为 \"v3\" / revision; where it is 3, the ETag is \"v3\"", examples = "1")
        long revision,

        @Schema(description = "机构层级 / level of the authority", examples = "COUNTY")
        RegionLevel level,

        @Schema(description = "撤销缘由，未撤销不返回 / why it was dissolved; absent while it exists", examples = "机构改革，职责并入应急管理局")
        @Nullable
        String endReason,

        @Schema(description = "科室，含已撤销的 / sections, those that ended too")
        List<AuthoritySection> sections,

        @Schema(description = "岗位，含已撤销的 / posts, those that ended too")
        List<AuthorityPost> posts)
        implements Versioned {

    static AuthorityView of(Authority authority) {
        return new AuthorityView(
                AuthoritySummary.of(authority),
                authority.version(),
                authority.region().level(),
                authority.endReason(),
                authority.sections(),
                authority.posts());
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
