package nl.doorstroom.platform.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.MetaClassRegistry;
import groovy.lang.Script;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Compiles each path into an answer once. To REST Assured a path such as {@code items.id} is a Groovy script, which it compiles
 * each time that a test looks there: a third of what the thread of the tests is busy with.
 */
public class CompiledPaths implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> test) {
        MetaClassRegistry registry = GroovySystem.getMetaClassRegistry();
        MetaClass present = registry.getMetaClass(GroovyShell.class);
        if (!(present instanceof Remembering)) {
            registry.setMetaClass(GroovyShell.class, new Remembering(present));
        }
    }

    /** How a shell behaves to REST Assured's own code, which is Groovy's. */
    private static final class Remembering extends DelegatingMetaClass {

        private final Map<String, Class<? extends Script>> scripts = new ConcurrentHashMap<>();

        Remembering(MetaClass usual) {
            super(usual);
        }

        @Override
        public Object invokeMethod(Object object, String method, Object[] arguments) {
            // REST Assured makes the text of Groovy's own strings.
            if (method.equals("evaluate") && arguments.length == 1 && arguments[0] instanceof CharSequence path) {
                GroovyShell shell = (GroovyShell) object;
                Class<? extends Script> script = scripts.computeIfAbsent(
                        path.toString(), text -> shell.parse(text).getClass());
                return InvokerHelper.createScript(script, shell.getContext()).run();
            }
            return super.invokeMethod(object, method, arguments);
        }
    }
}
