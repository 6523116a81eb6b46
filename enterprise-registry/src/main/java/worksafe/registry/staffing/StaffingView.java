package worksafe.registry.staffing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.registry.authority.AuthoritySummary;
import worksafe.registry.authority.PostKind;

/** An authority with its people on a day. */
@Schema(name = "AuthorityStaffing", description = "监管机构某日的人员配备 / an authority with its people on a day")
public record StaffingView(
        @JsonUnwrapped AuthoritySummary authority,

        @Schema(description = "按岗位类别计；没有人员的为空 / by kind of post; empty where nobody is")
        List<KindStaffing> kinds) {

    public static StaffingView of(AuthoritySummary authority, List<StaffingQueries.Count> counts) {
        return new StaffingView(
                authority,
                counts.stream()
                        .filter(count -> count.authorityId().equals(authority.id()))
                        .flatMap(count -> count.kind() == null
                                ? Stream.empty()
                                : Stream.of(new KindStaffing(
                                        count.kind(), count.people(), count.fullTime(), count.certified())))
                        .toList());
    }

    /** The people of one kind of post. */
    @Schema(name = "KindStaffing", description = "一类岗位的人数 / the people of one kind of post")
    public record KindStaffing(
            PostKind kind,

            @Schema(description = "人数 / people", examples = "7")
            long people,

            @Schema(description = "其中专职 / of them full-time", examples = "5")
            long fullTime,

            @Schema(description = "其中持有有效执法证 / of them with a certificate that holds", examples = "4")
            long certified) {}
}
