// Asks HashiCorp's own parser about documents: an array of texts in JSON on standard input, an array of answers on
// standard output. An answer begins with "!" where the parser refuses the text, and gives its reason; else it is a
// sketch of everything that stands in the text, with UTF-16 offsets, as packages/core/tests/languages/hcl/sketch.ts
// makes it of our own tree.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

type document struct {
	source []byte
	utf16  []int // the UTF-16 offset of each byte
}

func newDocument(text string) *document {
	d := &document{source: []byte(text), utf16: make([]int, len(text)+1)}
	at := 0
	for i, r := range text {
		size := len(string(r))
		for j := 0; j < size; j++ {
			d.utf16[i+j] = at
		}
		at++
		if r > 0xffff {
			at++
		}
	}
	d.utf16[len(text)] = at
	return d
}

func (d *document) text(r hcl.Range) string { return string(d.source[r.Start.Byte:r.End.Byte]) }

func (d *document) place(r hcl.Range) string {
	return fmt.Sprintf("@%d-%d", d.utf16[r.Start.Byte], d.utf16[r.End.Byte])
}

// A heredoc ends with its marker here; the parser takes in the end of its line.
func (d *document) templatePlace(r hcl.Range) string {
	if source := d.text(r); strings.HasPrefix(source, "<<") {
		r.End.Byte = r.Start.Byte + len(strings.TrimRight(source, " \t\r\n"))
	}
	return d.place(r)
}

func quote(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(s)
	// As JavaScript's JSON.stringify, which leaves these as they are.
	return strings.NewReplacer("\\u2028", "\u2028", "\\u2029", "\u2029").Replace(strings.TrimSpace(b.String()))
}

func (d *document) list(es []hclsyntax.Expression) string {
	parts := []string{}
	for _, e := range es {
		parts = append(parts, d.expression(e))
	}
	return strings.Join(parts, " ")
}

// The names and the sources of the indices that an expression is made of.
func (d *document) path(e hclsyntax.Expression) (names, indices []string, ok bool) {
	switch x := e.(type) {
	case *hclsyntax.ScopeTraversalExpr:
		names, indices = d.traversal(x.Traversal)
		return names, indices, true
	case *hclsyntax.RelativeTraversalExpr:
		names, indices, ok = d.path(x.Source)
		n, i := d.traversal(x.Traversal)
		return append(names, n...), append(indices, i...), ok
	case *hclsyntax.IndexExpr:
		names, indices, ok = d.path(x.Collection)
		return names, append(indices, d.text(x.Key.Range())), ok
	}
	return nil, nil, false
}

func (d *document) traversal(t hcl.Traversal) (names, indices []string) {
	for _, step := range t {
		switch s := step.(type) {
		case hcl.TraverseRoot:
			names = append(names, s.Name)
		case hcl.TraverseAttr:
			names = append(names, s.Name)
		case hcl.TraverseIndex:
			source := strings.TrimPrefix(d.text(s.SrcRange), ".")
			indices = append(indices, strings.TrimSpace(strings.Trim(source, "[]")))
		}
	}
	return names, indices
}

// What a path that is none begins with.
func base(e hclsyntax.Expression) hclsyntax.Expression {
	switch x := e.(type) {
	case *hclsyntax.RelativeTraversalExpr:
		return base(x.Source)
	case *hclsyntax.IndexExpr:
		return base(x.Collection)
	case *hclsyntax.SplatExpr:
		if inner := base(x.Source); isSplat(x.Source) {
			return inner
		}
		return x.Source
	}
	return e
}

func isSplat(e hclsyntax.Expression) bool {
	switch x := e.(type) {
	case *hclsyntax.SplatExpr:
		return true
	case *hclsyntax.RelativeTraversalExpr:
		return isSplat(x.Source)
	case *hclsyntax.IndexExpr:
		return isSplat(x.Collection)
	}
	return false
}

// Operators are not told apart; operands are in one row.
func operands(e hclsyntax.Expression) []hclsyntax.Expression {
	if x, ok := e.(*hclsyntax.BinaryOpExpr); ok {
		return append(operands(x.LHS), operands(x.RHS)...)
	}
	return []hclsyntax.Expression{e}
}

func (d *document) expression(e hclsyntax.Expression) string { return d.within(e, e.Range()) }

// An expression with the range of what stands around it: parentheses, or quotes and braces.
func (d *document) within(e hclsyntax.Expression, r hcl.Range) string {
	at := d.place(r)
	if names, indices, ok := d.path(e); ok {
		if len(indices) > 0 {
			names = append(names, strings.Join(indices, ", "))
		}
		return "R(" + strings.Join(names, ",") + ")" + at
	}
	switch x := e.(type) {
	case *hclsyntax.ParenthesesExpr:
		return d.within(x.Expression, r)
	case *hclsyntax.TemplateWrapExpr:
		return d.within(x.Wrapped, r)
	case *hclsyntax.LiteralValueExpr:
		return literal(x.Val) + at
	case *hclsyntax.TemplateExpr:
		return d.template(x) + d.templatePlace(r)
	case *hclsyntax.TupleConsExpr:
		return "[" + d.list(x.Exprs) + "]" + at
	case *hclsyntax.ObjectConsExpr:
		items := []string{}
		for _, item := range x.Items {
			items = append(items, d.key(item.KeyExpr)+"="+d.expression(item.ValueExpr))
		}
		return "{" + strings.Join(items, " ") + "}" + at
	case *hclsyntax.FunctionCallExpr:
		return "C" + quote(x.Name) + "(" + d.list(x.Args) + ")" + at
	case *hclsyntax.ConditionalExpr:
		return "?(" + d.list([]hclsyntax.Expression{x.Condition, x.TrueResult, x.FalseResult}) + ")" + at
	case *hclsyntax.BinaryOpExpr:
		return "O(" + d.list(operands(x)) + ")" + at
	case *hclsyntax.UnaryOpExpr:
		return d.unary(x) + at
	case *hclsyntax.ForExpr:
		parts := []hclsyntax.Expression{x.CollExpr}
		for _, part := range []hclsyntax.Expression{x.KeyExpr, x.ValExpr, x.CondExpr} {
			if part != nil {
				parts = append(parts, part)
			}
		}
		return "O(" + d.list(parts) + ")" + at
	case *hclsyntax.SplatExpr, *hclsyntax.RelativeTraversalExpr, *hclsyntax.IndexExpr:
		return "O(" + d.expression(base(x)) + ")" + at
	}
	return fmt.Sprintf("%T", e) + at
}

func literal(v cty.Value) string {
	switch {
	case v.IsNull():
		return "null"
	case v.Type() == cty.String:
		return quote(v.AsString())
	case v.Type() == cty.Bool:
		return fmt.Sprint(v.True())
	}
	return "#"
}

// Signs of all kinds are one row, as operators are; a number with a minus before it is a number.
func (d *document) unary(x *hclsyntax.UnaryOpExpr) string {
	value := x.Val
	for {
		inner, ok := value.(*hclsyntax.UnaryOpExpr)
		if !ok {
			break
		}
		value = inner.Val
	}
	number, isLiteral := value.(*hclsyntax.LiteralValueExpr)
	isNext := value.Range().Start.Byte == x.SymbolRange.Start.Byte+1
	if isLiteral && isNext && x.Op == hclsyntax.OpNegate && number.Val.Type() == cty.Number {
		return "#"
	}
	return "O(" + d.expression(value) + ")"
}

// Texts that touch are one; a template with directives or with `~` is not looked into.
func (d *document) template(x *hclsyntax.TemplateExpr) string {
	parts := []string{}
	isText := true
	text := ""
	var from, to hcl.Range
	flush := func() {
		if text != "" {
			// In a heredoc that begins with "<<-" the parser leaves out the blanks that it takes off.
			for from.Start.Byte > 0 && strings.ContainsRune(" \t", rune(d.source[from.Start.Byte-1])) {
				from.Start.Byte--
			}
			parts = append(parts, quote(text)+d.place(hcl.RangeBetween(from, to)))
		}
		text = ""
	}
	for _, part := range x.Parts {
		l, ok := part.(*hclsyntax.LiteralValueExpr)
		if ok && !l.Val.IsNull() && l.Val.Type() == cty.String {
			if text == "" {
				from = l.Range()
			}
			to = l.Range()
			text += l.Val.AsString()
			continue
		}
		isText = false
		flush()
		parts = append(parts, d.expression(part))
	}
	if isText {
		return quote(text)
	}
	flush()
	source := d.text(x.Range())
	if strings.Contains(source, "%{") || strings.Contains(source, "~") {
		return "T"
	}
	return "T(" + strings.Join(parts, " ") + ")"
}

func (d *document) key(e hclsyntax.Expression) string {
	name := d.text(e.Range())
	if k, ok := e.(*hclsyntax.ObjectConsKeyExpr); ok && hcl.ExprAsKeyword(k.Wrapped) == "" {
		inner := k.Wrapped
		for {
			p, ok := inner.(*hclsyntax.ParenthesesExpr)
			if !ok {
				break
			}
			inner = p.Expression
		}
		if t, ok := inner.(*hclsyntax.TemplateExpr); ok {
			if sketch := d.template(t); sketch[0] == '"' {
				return sketch + d.place(e.Range())
			}
		}
	}
	return quote(name) + d.place(e.Range())
}

func (d *document) body(b *hclsyntax.Body) string {
	type entry struct {
		at     int
		sketch string
	}
	entries := []entry{}
	for _, a := range b.Attributes {
		sketch := quote(a.Name) + d.place(a.NameRange) + "=" + d.expression(a.Expr)
		entries = append(entries, entry{a.NameRange.Start.Byte, sketch})
	}
	for _, k := range b.Blocks {
		sketch := quote(k.Type) + d.place(k.TypeRange)
		for i, label := range k.Labels {
			sketch += " " + quote(label) + d.place(k.LabelRanges[i])
		}
		sketch += " {" + d.body(k.Body) + "}" + d.place(hcl.RangeBetween(k.OpenBraceRange, k.CloseBraceRange))
		entries = append(entries, entry{k.TypeRange.Start.Byte, sketch})
	}
	sort.Slice(entries, func(i, j int) bool { return entries[i].at < entries[j].at })
	sketches := []string{}
	for _, e := range entries {
		sketches = append(sketches, e.sketch)
	}
	return strings.Join(sketches, "\n")
}

// The answer for one text. An attribute that is written twice is no matter of syntax to us, but the parser keeps only one.
func answer(text string) string {
	d := newDocument(text)
	file, diagnostics := hclsyntax.ParseConfig(d.source, "", hcl.Pos{Line: 1, Column: 1, Byte: 0})
	redefined := false
	for _, each := range diagnostics {
		if each.Summary == "Attribute redefined" {
			redefined = true
		} else if each.Severity == hcl.DiagError {
			return "!" + each.Summary
		}
	}
	if redefined {
		return ""
	}
	return d.body(file.Body.(*hclsyntax.Body))
}

func main() {
	texts := []string{}
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	answers := []string{}
	for _, text := range texts {
		answers = append(answers, answer(text))
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	encoder.Encode(answers)
}
