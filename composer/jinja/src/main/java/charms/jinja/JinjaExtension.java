package charms.jinja;

import charms.jinja.expression.AndExpression;
import charms.jinja.expression.ElseExpression;
import charms.jinja.expression.IfExpression;
import charms.jinja.expression.InExpression;
import charms.jinja.expression.NotExpression;
import charms.jinja.expression.NotInExpression;
import charms.jinja.expression.OrExpression;
import charms.jinja.expression.TextExpression;
import charms.jinja.source.JinjaSource;
import charms.jinja.source.TemplateDirectories;
import charms.jinja.tag.ForTag;
import charms.jinja.tag.IfTag;
import charms.jinja.tag.IncludeTag;
import charms.jinja.tag.SetTag;
import charms.jinja.value.Attributes;
import charms.jinja.value.JinjaFilters;
import charms.jinja.value.JinjaTests;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.node.expression.BinaryExpression;
import io.pebbletemplates.pebble.operator.Associativity;
import io.pebbletemplates.pebble.operator.BinaryOperator;
import io.pebbletemplates.pebble.operator.BinaryOperatorImpl;
import io.pebbletemplates.pebble.operator.BinaryOperatorType;
import io.pebbletemplates.pebble.operator.UnaryOperator;
import io.pebbletemplates.pebble.operator.UnaryOperatorImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What makes Pebble behave as Jinja2: tags, operators, attributes, filters and tests. */
final class JinjaExtension extends AbstractExtension {
  private final TemplateDirectories directories;

  JinjaExtension(TemplateDirectories directories) {
    this.directories = directories;
  }

  @Override
  public List<TokenParser> getTokenParsers() {
    return List.of(
        new IfTag(), new ForTag(), new SetTag(), new IncludeTag(directories::resourceExists));
  }

  @Override
  public List<UnaryOperator> getUnaryOperators() {
    return List.of(new UnaryOperatorImpl("not", 17, NotExpression.class));
  }

  @Override
  public List<BinaryOperator> getBinaryOperators() {
    return List.of(
        operator(JinjaSource.INLINE_IF, 1, IfExpression::new, Associativity.RIGHT),
        operator(JinjaSource.INLINE_ELSE, 1, ElseExpression::new, Associativity.RIGHT),
        operator("or", 10, OrExpression::new, Associativity.LEFT),
        operator("and", 15, AndExpression::new, Associativity.LEFT),
        operator("in", 30, InExpression::new, Associativity.LEFT),
        operator("not in", 30, NotInExpression::new, Associativity.LEFT),
        operator("~", 50, TextExpression::new, Associativity.LEFT));
  }

  @Override
  public Map<String, Filter> getFilters() {
    return JinjaFilters.all();
  }

  @Override
  public Map<String, Test> getTests() {
    return JinjaTests.all();
  }

  @Override
  public Map<String, Object> getGlobalVariables() {
    return Map.of(JinjaSource.BACKSLASH, "\\");
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(new Attributes());
  }

  private static BinaryOperator operator(
      String symbol,
      int precedence,
      Supplier<? extends BinaryExpression<?>> maker,
      Associativity associativity) {
    return new BinaryOperatorImpl(
        symbol, precedence, maker, BinaryOperatorType.NORMAL, associativity);
  }
}
