package worksafe.platform.registers.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Slice;

/** The kinds that concern the caller. */
@ApplicationScoped
class KindQueries {

    private final RegisterKinds kinds;
    private final KindAccess access;

    KindQueries(RegisterKinds kinds, KindAccess access) {
        this.kinds = kinds;
        this.access = access;
    }

    @Transactional
    Slice<RegisterKindView> list() {
        return Slice.complete(kinds.all().stream()
                .filter(access::concerns)
                .map(kind -> RegisterKindView.of(kinds.compiled(kind)))
                .toList());
    }

    /** The newest version, or the one asked for. */
    @Transactional
    RegisterKindView get(String code, @Nullable Long version) {
        var newest = access.get(code);
        if (version == null || version == newest.installed().version()) {
            return RegisterKindView.of(newest);
        }
        return kinds.find(code, version)
                .map(RegisterKindView::asItWas)
                .orElseThrow(() -> new NotFound(code + " " + version));
    }
}
