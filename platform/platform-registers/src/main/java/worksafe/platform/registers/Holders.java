package worksafe.platform.registers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.RegionCode;
import worksafe.platform.duties.EnterpriseDirectory;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.RegisterRequests.RecordEntry;
import worksafe.platform.registers.kind.HolderType;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.service.Scopes;

/** Finds out who keeps a register, from what a request names. */
@ApplicationScoped
class Holders {

    private final Instance<EnterpriseDirectory> enterprises;
    private final Scopes scopes;

    Holders(Instance<EnterpriseDirectory> enterprises, Scopes scopes) {
        this.enterprises = enterprises;
        this.scopes = scopes;
    }

    /**
     * The holder that the request names.
     *
     * @throws RequestProblem 400 with a pointer when it names another than the kind's holders are
     * @throws NotFound when the holder is unknown, out of scope, or outside the place of a local kind
     */
    Holder find(Compiled compiled, RecordEntry request) {
        var types = compiled.kind().holders();
        var region = region(request.region());
        var type = type(types, request, region);
        var holder = type == HolderType.ENTERPRISE ? enterprise(request) : placed(type, request, region);
        if (!scopes.current().covers(holder.region(), holder.sector(), holder.enterpriseId())
                || !compiled.installed().place().contains(holder.region())) {
            throw new NotFound(holder.key());
        }
        return holder;
    }

    private static HolderType type(Set<HolderType> types, RecordEntry request, @Nullable RegionCode region) {
        if (types.size() == 1) {
            return types.iterator().next();
        }
        return types.stream()
                .filter(type -> switch (type) {
                    case ENTERPRISE -> request.enterpriseId() != null && request.holderName() == null;
                    case VILLAGE, TOWN, COUNTY, CITY ->
                        region != null
                                && request.sector() == null
                                && request.holderName() == null
                                && type.level().equals(Optional.of(region.level()));
                    case DEPARTMENT -> region != null && request.sector() != null && request.holderName() == null;
                    case COMMITTEE, OFFICIAL, PERSON, PROJECT, EXPERT, INTERMEDIARY -> request.holderName() != null;
                })
                .findFirst()
                .orElseThrow(() -> RequestProblem.invalid(new Violation("/region", "register-holder-none", types)));
    }

    private Holder enterprise(RecordEntry request) {
        refuse(request.region() != null, "/region");
        refuse(request.sector() != null, "/sector");
        refuse(request.holderId() != null, "/holderId");
        refuse(request.holderName() != null, "/holderName");
        var id = request.enterpriseId();
        if (id == null) {
            throw missing("/enterpriseId");
        }
        var place = place(id);
        return new Holder(HolderType.ENTERPRISE, id.toString(), null, place.region(), place.sector(), id);
    }

    private Holder placed(HolderType type, RecordEntry request, @Nullable RegionCode region) {
        refuse(
                type.isNamed() ? region != null && request.enterpriseId() != null : request.enterpriseId() != null,
                "/enterpriseId");
        refuse(request.sector() != null && type.level().isPresent(), "/sector");
        if (type.isNamed()) {
            return named(type, request, region);
        }
        refuse(request.holderId() != null, "/holderId");
        refuse(request.holderName() != null, "/holderName");
        if (region == null) {
            throw missing("/region");
        }
        type.level().filter(level -> level != region.level()).ifPresent(level -> {
            throw RequestProblem.invalid(new Violation("/region", "register-region-level", level));
        });
        var sector = request.sector();
        if (type == HolderType.DEPARTMENT) {
            if (sector == null) {
                throw missing("/sector");
            }
            return new Holder(type, region + "/" + sector, null, region, sector, null);
        }
        return new Holder(type, region.toString(), null, region, sector, null);
    }

    private Holder named(HolderType type, RecordEntry request, @Nullable RegionCode region) {
        var name = request.holderName();
        if (name == null || name.isBlank()) {
            throw missing("/holderName");
        }
        var own = request.holderId() == null ? name.strip() : request.holderId();
        if (CertificateNumber.holdsResidentNumber(own)) {
            throw RequestProblem.invalid(new Violation(
                    request.holderId() == null ? "/holderName" : "/holderId", "register-resident-number"));
        }
        var enterprise = request.enterpriseId();
        if (enterprise != null) {
            refuse(request.sector() != null, "/sector");
            var place = place(enterprise);
            return new Holder(type, enterprise + "/" + own, name, place.region(), place.sector(), enterprise);
        }
        if (region == null) {
            throw missing("/region");
        }
        return new Holder(type, region + "/" + own, name, region, request.sector(), null);
    }

    private EnterpriseDirectory.Place place(UUID enterprise) {
        if (!enterprises.isResolvable()) {
            throw new NotFound(enterprise);
        }
        return enterprises.get().find(enterprise).orElseThrow(() -> new NotFound(enterprise));
    }

    private static @Nullable RegionCode region(@Nullable String text) {
        try {
            return text == null ? null : RegionCode.of(text);
        } catch (InvalidValue invalid) {
            throw RequestProblem.invalid(new Violation("/region", invalid.code(), invalid.arguments()));
        }
    }

    private static void refuse(boolean present, String pointer) {
        if (present) {
            throw RequestProblem.invalid(new Violation(pointer, "register-holder-field"));
        }
    }

    private static RequestProblem missing(String pointer) {
        return RequestProblem.invalid(new Violation(pointer, "required"));
    }
}
