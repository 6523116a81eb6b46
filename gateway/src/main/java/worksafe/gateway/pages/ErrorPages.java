package worksafe.gateway.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import worksafe.gateway.Routes;
import worksafe.gateway.Upstream;
import worksafe.platform.http.Problem;
import worksafe.platform.http.ProblemCatalogue;
import worksafe.platform.http.Problems;

/** What the codes of problems mean: all of them, and each where its type leads. */
@ApplicationScoped
class ErrorPages {

    /** Where all of them stand. */
    static final String ALL = "/errors";

    private static final String GATEWAY = "gateway";
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final Routes routes;
    private final ServiceWords words;
    private final PageWriter writer;
    private final ProblemCatalogue own;

    ErrorPages(Routes routes, ServiceWords words, PageWriter writer, Problems problems) {
        this.routes = routes;
        this.words = words;
        this.writer = writer;
        this.own = new ProblemCatalogue(problems.messages());
    }

    /** What is said of a code, and by whom; those who say the same say it together. */
    private record Saying(String title, String detail) {}

    /** A saying as the template shows it. */
    record Explained(String title, String detail, String by) {}

    void all(PageRequest page) {
        var titles = new TreeMap<String, String>();
        own.codes().forEach(code -> titles.put(code, own.title(code, page.language())));
        contexts()
                .forEach(context -> words.problems(context)
                        .forEach(problem -> titles.putIfAbsent(
                                problem.code(), problem.title().in(page.language()))));
        var links = titles.entrySet().stream()
                .map(title -> new PageLink(
                        page.href(Problem.TYPES + title.getKey(), Map.of()), title.getKey(), title.getValue()))
                .toList();
        writer.keepable(
                page, "errors", page.text("errors.title"), Map.of("about", page.text("errors.about"), "codes", links));
    }

    void one(PageRequest page, String code) {
        var said = CODE.matcher(code).matches() ? said(page, code) : List.<Explained>of();
        if (said.isEmpty()) {
            writer.notFound(page);
            return;
        }
        writer.keepable(
                page,
                "error",
                said.getFirst().title(),
                Map.of(
                        "code",
                        code,
                        "said",
                        said,
                        "back",
                        page.href(ALL, Map.of()),
                        "backTitle",
                        page.text("errors.title")));
    }

    private List<Explained> said(PageRequest page, String code) {
        var sayings = new LinkedHashMap<Saying, String>();
        if (own.codes().contains(code)) {
            add(
                    page,
                    sayings,
                    GATEWAY,
                    new Saying(own.title(code, page.language()), own.detail(code, page.language())));
        }
        contexts()
                .forEach(context -> words.problems(context).stream()
                        .filter(problem -> problem.code().equals(code))
                        .forEach(problem -> add(page, sayings, context, saying(problem, page.language()))));
        return sayings.entrySet().stream()
                .map(said -> new Explained(said.getKey().title(), said.getKey().detail(), said.getValue()))
                .toList();
    }

    private static Saying saying(ServiceWords.ProblemSaid problem, Locale language) {
        return new Saying(problem.title().in(language), problem.detail().in(language));
    }

    private static void add(PageRequest page, Map<Saying, String> sayings, String context, Saying saying) {
        sayings.merge(
                saying, page.text("context." + context), (before, other) -> before + page.text("between") + other);
    }

    private List<String> contexts() {
        return routes.upstreams().stream().map(Upstream::context).toList();
    }
}
