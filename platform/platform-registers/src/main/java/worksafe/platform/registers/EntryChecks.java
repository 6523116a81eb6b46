package worksafe.platform.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.registers.RegisterRequests.RecordEntry;
import worksafe.platform.registers.SnapshotProvider.Period;
import worksafe.platform.registers.kind.Field.Dated;
import worksafe.platform.registers.kind.FieldContent;
import worksafe.platform.registers.kind.RegisterForm;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.kind.RegisterKinds.Compiled;
import worksafe.platform.registers.kind.RegisterProblem;
import worksafe.platform.registers.notice.PublicTexts;

/** Turns what was written into what is kept, or refuses it with the places that are wrong. */
@ApplicationScoped
class EntryChecks {

    private static final String DATA = "/data";

    private final PersonalFields personal;
    private final Instance<SnapshotProvider> providers;
    private final Instance<EntryRule> rules;
    private final InstantSource clock;

    EntryChecks(
            PersonalFields personal,
            @Any Instance<SnapshotProvider> providers,
            @Any Instance<EntryRule> rules,
            InstantSource clock) {
        this.personal = personal;
        this.providers = providers;
        this.rules = rules;
        this.clock = clock;
    }

    /** The content of a new entry; of a snapshot only the period is written, the rest is computed. */
    EntryContent fresh(Compiled compiled, UUID entryId, Holder holder, JsonNode written) {
        if (compiled.isRetired(ChinaTime.dayOf(clock.instant()))) {
            throw new RuleViolation(
                    RegisterProblem.REGISTER_RETIRED, compiled.kind().code());
        }
        var data =
                compiled.kind().form() == RegisterForm.SNAPSHOT ? computed(compiled.kind(), holder, written) : written;
        var content = content(compiled, entryId, data, null);
        requireRules(compiled, holder, data);
        return content;
    }

    /** The content that takes the place of another. */
    EntryContent anew(Compiled compiled, RegisterEntry entry, JsonNode written) {
        var content = content(compiled, entry.entryId(), written, entry.content());
        requireRules(compiled, entry.holder(), written);
        var each = compiled.kind().each();
        if (each != null
                && !compiled.kind()
                        .seriesOf(content.data())
                        .equals(compiled.kind().seriesOf(entry.content().data()))) {
            throw RequestProblem.invalid(new Violation("/data/" + each, "register-each-fixed"));
        }
        return content;
    }

    /** What the service itself asks, once it is known to be what the document asks. */
    private void requireRules(Compiled compiled, Holder holder, JsonNode data) {
        var today = ChinaTime.dayOf(clock.instant());
        var wrong = rules.stream()
                .filter(rule -> rule.kind().equals(compiled.kind().code()))
                .flatMap(rule -> rule.wrong(holder, data, DATA, today).stream())
                .toList();
        if (!wrong.isEmpty()) {
            throw RequestProblem.invalid(wrong.toArray(Violation[]::new));
        }
    }

    private EntryContent content(Compiled compiled, UUID entryId, JsonNode written, @Nullable EntryContent before) {
        var data = written.deepCopy();
        var violations = new ArrayList<>(compiled.shape().violations(data, DATA));
        if (data instanceof ObjectNode object) {
            compiled.kind().fields().values().forEach(field -> FieldContent.judge(field, object, DATA, violations));
            PublicTexts.judge(compiled.kind(), object, DATA, violations);
        }
        if (!violations.isEmpty()) {
            throw RequestProblem.invalid(violations.toArray(Violation[]::new));
        }
        var content = personal.seal(compiled.kind(), entryId, data, before);
        var until = content.until(compiled.kind());
        var from = content.from(compiled.kind());
        if (until != null && from.isPresent() && until.isBefore(from.get())) {
            var field = compiled.kind().dated(Dated.UNTIL).orElseThrow();
            throw RequestProblem.invalid(new Violation("/data/" + field.name(), "register-dated-order"));
        }
        return content;
    }

    private ObjectNode computed(RegisterKind kind, Holder holder, JsonNode written) {
        var period = Period.parse(written.path("period").asText())
                .filter(asked ->
                        asked.from().isBefore(ChinaTime.dayOf(clock.instant()).plusDays(1)))
                .orElseThrow(() -> RequestProblem.invalid(new Violation("/data/period", "register-period")));
        var extra = new ArrayList<Violation>();
        written.fieldNames().forEachRemaining(name -> {
            if (!name.equals("period")) {
                extra.add(new Violation("/data/" + name, "register-snapshot-computed"));
            }
        });
        if (!extra.isEmpty()) {
            throw RequestProblem.invalid(extra.toArray(Violation[]::new));
        }
        var figures = provider(kind).compute(holder, period);
        figures.set("period", TextNode.valueOf(period.text()));
        return figures;
    }

    private SnapshotProvider provider(RegisterKind kind) {
        return providers.stream()
                .filter(provider -> provider.name().equals(kind.provider()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody computes " + kind.provider()));
    }

    /** What tells a retry from another request, without anything from which a personal value could be guessed. */
    Object asked(RegisterKind kind, RecordEntry request) {
        if (kind.personal().isEmpty() || !request.data().isObject()) {
            return request;
        }
        ObjectNode data = request.data().deepCopy();
        for (var field : kind.personal()) {
            var value = data.path(field.name()).textValue();
            if (value != null) {
                data.put(field.name(), personal.fingerprint(kind, field, value));
            }
        }
        return List.of(
                String.valueOf(request.enterpriseId()),
                String.valueOf(request.region()),
                String.valueOf(request.sector()),
                String.valueOf(request.holderId()),
                String.valueOf(request.holderName()),
                String.valueOf(request.renews()),
                data);
    }
}
