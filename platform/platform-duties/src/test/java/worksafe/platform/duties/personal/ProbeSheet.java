package worksafe.platform.duties.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** Two sealed values in one text, {@code one=v1…;two=v1…}; it can be made to stumble. */
@ApplicationScoped
class ProbeSheet implements SealedDocument {

    static final AtomicBoolean STUMBLES = new AtomicBoolean();

    @Override
    public String column() {
        return "probe_sheet.sealed";
    }

    @Override
    public String exchange(String text, Exchange each) {
        if (STUMBLES.getAndSet(false)) {
            throw new IllegalStateException("stumbled on purpose");
        }
        var exchanged = new StringBuilder();
        for (var field : text.split(";", -1)) {
            var parts = field.split("=", 2);
            exchanged
                    .append(exchanged.isEmpty() ? "" : ";")
                    .append(parts[0])
                    .append('=')
                    .append(each.of("probe_sheet." + parts[0], new SealedValue(parts[1]))
                            .text());
        }
        return exchanged.toString();
    }
}
