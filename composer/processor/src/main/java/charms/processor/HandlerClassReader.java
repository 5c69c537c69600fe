package charms.processor;

import charms.processor.HandlerMethod.PredicateSource;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic.Kind;

/** Reads the handlers of one class and reports what is wrong with them, at the place it stands. */
final class HandlerClassReader {
  private static final String CONTEXT = HandlerAnnotation.PACKAGE + ".HookContext";
  private static final String ACTION_CALL = HandlerAnnotation.PACKAGE + ".ActionCall";
  private static final String ENDPOINT = HandlerAnnotation.PACKAGE + ".Endpoint";
  private static final String ENDPOINT_CONTEXT = HandlerAnnotation.PACKAGE + ".EndpointContext";

  private final ProcessingEnvironment environment;
  private final Messager messager;
  private final Trees trees;
  private boolean faulty;

  HandlerClassReader(ProcessingEnvironment environment) {
    this.environment = environment;
    this.messager = environment.getMessager();
    this.trees = Trees.instance(environment);
  }

  /** The class with its handlers; empty where something was reported. */
  Optional<HandlerClass> read(TypeElement type) {
    faulty = false;
    if (type.getNestingKind() != NestingKind.TOP_LEVEL) {
      report(type, "a class with handlers cannot be nested: '" + type.getQualifiedName() + "'");
      return Optional.empty();
    }
    boolean endpoint = extendsEndpoint(type.asType());
    boolean takesContext = hasConstructor(type, endpoint ? ENDPOINT_CONTEXT : CONTEXT);
    if (!takesContext && (endpoint || !hasConstructor(type))) {
      report(
          type,
          endpoint
              ? "an endpoint class needs a constructor (EndpointContext)"
              : "a class with handlers needs a constructor (HookContext), or one without parameters");
    }
    List<HandlerMethod> methods = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.METHOD) {
        List<PredicateSource> annotations = annotations(member);
        if (!annotations.isEmpty()) {
          methods.add(method((ExecutableElement) member, annotations));
        }
      }
    }
    if (faulty) {
      return Optional.empty();
    }
    String packageName =
        environment.getElementUtils().getPackageOf(type).getQualifiedName().toString();
    return Optional.of(
        new HandlerClass(
            packageName,
            type.getSimpleName().toString(),
            packageName.replace('.', '/') + "/" + type.getSimpleName() + ".java",
            endpoint,
            takesContext,
            methods));
  }

  private HandlerMethod method(ExecutableElement method, List<PredicateSource> annotations) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE) || modifiers.contains(Modifier.ABSTRACT)) {
      report(method, "a handler can be neither private nor abstract");
    }
    HandlerKind kind = kind(method, annotations);
    List<PredicateSource> predicates = new ArrayList<>();
    for (PredicateSource annotation : annotations) {
      checkFlags(method, annotation);
      if (!annotation.annotation().predicate().isEmpty()) {
        predicates.add(annotation);
      }
    }
    return new HandlerMethod(
        method.getSimpleName().toString(),
        line(method),
        kind,
        predicates,
        arguments(method, kind, predicates),
        returnsText(method, kind));
  }

  private HandlerKind kind(ExecutableElement method, List<PredicateSource> annotations) {
    Set<HandlerKind> kinds = EnumSet.noneOf(HandlerKind.class);
    for (PredicateSource annotation : annotations) {
      kinds.add(annotation.annotation().kind());
    }
    kinds.remove(HandlerKind.ANY);
    if (kinds.size() > 1) {
      List<String> spelled =
          annotations.stream().map(found -> found.annotation().spelled()).toList();
      report(method, "these annotations never hold together: " + String.join(", ", spelled));
    }
    return kinds.isEmpty() ? HandlerKind.FLAG : kinds.iterator().next();
  }

  private void checkFlags(ExecutableElement method, PredicateSource annotation) {
    if (!annotation.annotation().watchesFlags()) {
      return;
    }
    if (annotation.values().isEmpty()) {
      report(method, annotation.annotation().spelled() + " needs at least one flag");
    }
    for (String flag : annotation.values()) {
      String rest = flag.replace("{endpoint_name}", "");
      if (rest.contains("{") || rest.contains("}")) {
        report(method, "only {endpoint_name} can stand in braces in a flag: '" + flag + "'");
      }
    }
  }

  private List<String> arguments(
      ExecutableElement method, HandlerKind kind, List<PredicateSource> predicates) {
    List<String> arguments = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      String type = parameter.asType().toString();
      String bare = type.substring(type.lastIndexOf(' ') + 1);
      if (bare.equals(CONTEXT)) {
        arguments.add("arguments.context()");
      } else if (bare.equals(ACTION_CALL) && kind == HandlerKind.ACTION) {
        arguments.add("arguments.context().action().orElseThrow()");
      } else if (HandlerEvent.of(bare).isPresent()) {
        checkEvent(parameter, HandlerEvent.of(bare).get(), kind, predicates);
        arguments.add("arguments.event(" + bare + ".class)");
      } else if (extendsEndpoint(parameter.asType())) {
        arguments.add("arguments.endpoint(" + bare + ".class)");
      } else {
        report(
            parameter,
            "a handler's parameter must be a HookContext, an endpoint class, the event of its hooks or,"
                + " in an action, an ActionCall, not '"
                + bare
                + "'");
      }
    }
    return arguments;
  }

  private void checkEvent(
      Element parameter, HandlerEvent event, HandlerKind kind, List<PredicateSource> predicates) {
    if (kind != HandlerKind.HOOK) {
      report(parameter, "only a handler with @Hook has an event");
      return;
    }
    for (PredicateSource predicate : predicates) {
      for (String pattern : predicate.values()) {
        if (!event.fits(pattern)) {
          report(parameter, "'" + pattern + "' is no hook of a " + event.spelled());
        }
      }
    }
  }

  private boolean returnsText(ExecutableElement method, HandlerKind kind) {
    TypeMirror type = method.getReturnType();
    if (type.getKind() == TypeKind.VOID) {
      return false;
    }
    boolean text = type.toString().endsWith("java.lang.String");
    if (!text || kind != HandlerKind.ACTION) {
      report(method, "a handler returns nothing, an action nothing or a String");
    }
    return text;
  }

  private static List<PredicateSource> annotations(Element member) {
    List<PredicateSource> found = new ArrayList<>();
    for (AnnotationMirror mirror : member.getAnnotationMirrors()) {
      HandlerAnnotation.named(mirror.getAnnotationType().toString())
          .ifPresent(annotation -> found.add(new PredicateSource(annotation, values(mirror))));
    }
    return found;
  }

  private static List<String> values(AnnotationMirror mirror) {
    List<String> values = new ArrayList<>();
    for (AnnotationValue value : mirror.getElementValues().values()) {
      if (value.getValue() instanceof List<?> list) {
        for (Object element : list) {
          values.add(String.valueOf(((AnnotationValue) element).getValue()));
        }
      } else {
        values.add(String.valueOf(value.getValue()));
      }
    }
    return values;
  }

  private boolean extendsEndpoint(TypeMirror type) {
    TypeElement endpoint = environment.getElementUtils().getTypeElement(ENDPOINT);
    return endpoint != null
        && type.getKind() == TypeKind.DECLARED
        && environment.getTypeUtils().isSubtype(type, endpoint.asType());
  }

  private static boolean hasConstructor(TypeElement type, String... parameterTypes) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.CONSTRUCTOR
          && !member.getModifiers().contains(Modifier.PRIVATE)) {
        List<? extends VariableElement> parameters = ((ExecutableElement) member).getParameters();
        boolean fits = parameters.size() == parameterTypes.length;
        for (int i = 0; fits && i < parameterTypes.length; i++) {
          fits = parameters.get(i).asType().toString().endsWith(parameterTypes[i]);
        }
        if (fits) {
          return true;
        }
      }
    }
    return false;
  }

  private long line(Element method) {
    TreePath path = trees.getPath(method);
    long start =
        trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
    long name = position(path, method.getSimpleName().toString(), start);
    return path.getCompilationUnit().getLineMap().getLineNumber(name);
  }

  /** Position of the method's name behind its annotations; the start where the source is gone. */
  private static long position(TreePath path, String name, long start) {
    try {
      CharSequence text = path.getCompilationUnit().getSourceFile().getCharContent(true);
      Matcher matcher = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*\\(").matcher(text);
      return matcher.find((int) start) ? matcher.start() : start;
    } catch (IOException unreadable) {
      return start;
    }
  }

  private void report(Element where, String message) {
    faulty = true;
    messager.printMessage(Kind.ERROR, message, where);
  }
}
