package worksafe.registry.enterprise;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.RegionCode;
import worksafe.platform.http.IfMatch;
import worksafe.platform.http.RequestProblem;

/** The request to assign many enterprises out of the pool. */
@Schema(description = "批量将待分配企业落到镇村 / lead many enterprises out of the pool")
record AssignEnterprises(
        @NotNull @Size(min = 1, max = 500) @Schema(description = "逐家的去向，每家一条 / one for each enterprise")
        List<@NotNull @Valid Item> items) {

    /** @throws RequestProblem 400 when a code is none, or an enterprise is named twice */
    List<PoolAssignment> assignments() {
        var seen = new HashSet<UUID>();
        var assignments = new ArrayList<PoolAssignment>();
        for (var place = 0; place < items.size(); place++) {
            var item = items.get(place);
            var pointer = "/items/" + place;
            if (!seen.add(item.enterpriseId())) {
                throw RequestProblem.invalid(
                        new RequestProblem.Violation(pointer + "/enterpriseId", "assignment-repeated"));
            }
            var seat = FieldReader.at(pointer + "/region", item.region(), RegionCode::of);
            assignments.add(new PoolAssignment(item.enterpriseId(), new IfMatch(item.version()), seat));
        }
        return assignments;
    }

    /** One enterprise and where it shall be supervised. */
    @Schema(name = "AssignEnterprisesItem", description = "一家企业的去向 / one enterprise and where it goes")
    record Item(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull
            @PositiveOrZero
            @Schema(description = "所依据的版本，同 ETag / version decided on, as in the ETag", examples = "1")
            Long version,

            @NotNull
            @Schema(description = "镇村的 12 位区划代码 / 12-digit code of the town or village", examples = "320281103001")
            String region) {}
}
