package worksafe.gateway.pages;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import worksafe.gateway.answer.PublishedDocument;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.Problem;
import worksafe.platform.http.Problems;

/** Leads readers to their page. The gate has counted the request and let no other method in. */
@ApplicationScoped
class PublicRoutes {

    /** The index of the public pages. */
    static final String HOME = "/public";

    private static final Logger LOG = Logger.getLogger(PublicRoutes.class);
    private static final String STYLE = "/public/style.css";
    private static final int ITEM = 2;
    private static final int PERMANENT_REDIRECT = 308;

    private final ListPages lists;
    private final CheckPages checks;
    private final TipOffDesk desk;
    private final ErrorPages errors;
    private final PageWriter writer;
    private final Problems problems;
    private final PublishedDocument style;

    PublicRoutes(
            ListPages lists,
            CheckPages checks,
            TipOffDesk desk,
            ErrorPages errors,
            PageWriter writer,
            Problems problems) {
        this.lists = lists;
        this.checks = checks;
        this.desk = desk;
        this.errors = errors;
        this.writer = writer;
        this.problems = problems;
        this.style = style();
    }

    void mount(@Observes Router router) {
        router.route(HOME).order(0).handler(context -> page(context, this::below));
        router.route(HOME + "/*").order(0).handler(context -> page(context, this::below));
        router.route(ErrorPages.ALL).order(0).handler(context -> page(context, this::error));
        router.route(ErrorPages.ALL + "/*").order(0).handler(context -> page(context, this::error));
    }

    private void page(RoutingContext context, Consumer<PageRequest> page) {
        var path = context.request().path();
        if (path.equals(HOME + "/") || path.equals(ErrorPages.ALL + "/")) {
            withoutSlash(context, path.substring(0, path.length() - 1));
            return;
        }
        try {
            page.accept(PageRequest.of(context, writer.texts()));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "%s cannot be written", context.request().path());
            problems.write(context, HttpProblem.INTERNAL_ERROR);
        }
    }

    private static void withoutSlash(RoutingContext context, String path) {
        var query = context.request().query();
        var unused = context.response()
                .setStatusCode(PERMANENT_REDIRECT)
                .putHeader(HttpHeaders.LOCATION, query == null ? path : path + "?" + query)
                .end();
    }

    private void style(RoutingContext context) {
        PageWriter.guard(context.response());
        style.hand(context, problems);
    }

    private void index(PageRequest page) {
        var desks = new ArrayList<PageLink>();
        if (desk.isOpen()) {
            desks.add(link(page, TipOffDesk.TELL, "tip-off"));
            desks.add(link(page, TipOffDesk.ASK, "tip-off-status"));
        }
        var tools = new ArrayList<>(checks.links(page));
        tools.add(new PageLink("/verify-draw", page.text("verify-draw.title"), page.text("verify-draw.about")));
        tools.add(link(page, ErrorPages.ALL, "errors"));
        writer.keepable(
                page,
                "index",
                page.text("index.title"),
                Map.of("about", page.text("index.about"), "lists", lists.links(page), "desks", desks, "tools", tools));
    }

    private static PageLink link(PageRequest page, String path, String name) {
        return new PageLink(page.href(path, Map.of()), page.text(name + ".title"), page.text(name + ".about"));
    }

    private void below(PageRequest page) {
        var path = page.context().request().path();
        switch (path) {
            case HOME -> index(page);
            case STYLE -> style(page.context());
            case TipOffDesk.TELL -> desk.tell(page);
            case TipOffDesk.ASK -> desk.ask(page);
            case CheckPages.PERMIT -> checks.permit(page);
            case CheckPages.PAPER -> checks.paper(page);
            case CheckPages.CERTIFICATE -> checks.certificate(page);
            default -> ofTable(page, path.substring(HOME.length() + 1));
        }
    }

    private void ofTable(PageRequest page, String steps) {
        var step = steps.split("/", -1);
        if (step.length == 1) {
            lists.list(page, step[0]);
        } else if (step.length == ITEM) {
            lists.item(page, step[0], step[1]);
        } else {
            writer.notFound(page);
        }
    }

    private void error(PageRequest page) {
        var path = page.context().request().path();
        if (path.equals(ErrorPages.ALL)) {
            errors.all(page);
        } else {
            errors.one(page, path.substring(Problem.TYPES.length()));
        }
    }

    private static PublishedDocument style() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var stream = Objects.requireNonNull(loader.getResourceAsStream("public-pages/style.css"))) {
            return PublishedDocument.of("text/css; charset=UTF-8", stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
