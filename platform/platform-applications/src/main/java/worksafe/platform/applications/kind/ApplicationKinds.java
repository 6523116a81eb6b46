package worksafe.platform.applications.kind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.platform.duties.policy.PolicyBook;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.registers.kind.RegisterJson;

/** The kinds that this context ships, each with the bean that carries it out. */
@ApplicationScoped
public class ApplicationKinds implements PolicyBook.Words {

    private static final String INDEX = "META-INF/worksafe/applications";

    private final Map<String, ApplicationForm> forms;
    private final Instance<ApplicationKind> beans;

    ApplicationKinds(@Any Instance<ApplicationKind> beans, @ConfigProperty(name = "worksafe.context") String context) {
        this.beans = beans;
        this.forms = load(Thread.currentThread().getContextClassLoader(), context);
    }

    public Collection<ApplicationForm> all() {
        return forms.values();
    }

    public Optional<ApplicationForm> find(String code) {
        return Optional.ofNullable(forms.get(code));
    }

    /** The kind of an application that is there. */
    public ApplicationForm get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no kind of application " + code));
    }

    /** Who carries it out. */
    public ApplicationKind bean(String code) {
        return beans.stream()
                .filter(bean -> bean.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody carries out applications " + code));
    }

    @Override
    public boolean areFor(String code) {
        return code.startsWith("application.*.");
    }

    @Override
    public Set<String> words() {
        return forms.keySet();
    }

    private static Map<String, ApplicationForm> load(ClassLoader loader, String context) {
        var forms = new TreeMap<String, ApplicationForm>();
        try {
            for (var index : Collections.list(loader.getResources(INDEX))) {
                try (var lines = index.openStream()) {
                    new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(line -> read(loader, line))
                            .filter(form -> form.context().equals(context))
                            .forEach(form -> forms.put(form.code(), form));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(forms);
    }

    private static ApplicationForm read(ClassLoader loader, String resource) {
        try (var stream = loader.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(INDEX + " names " + resource + ", which is not there");
            }
            var form = ApplicationForm.read(
                    RegisterJson.readObject(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
            if (!resource.equals("applications/" + form.context() + "/" + form.code() + ".json")) {
                throw new IllegalStateException(resource + " does not bear the kind's context and code");
            }
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RequestProblem refused) {
            throw new IllegalStateException(resource + " is no kind of application: " + refused.violations(), refused);
        }
    }
}
